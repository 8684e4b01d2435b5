package org.commonlot.marketplace.performance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the KPIs of a contract and records how they are met. Whoever manages the contract does. */
@Service
@Transactional
public class KpiKeeping {

    private final PerformanceAccess access;
    private final PerformanceFiles files;
    private final Kpis kpis;
    private final KpiAssessments assessments;
    private final Ledger ledger;
    private final Disclosing disclosing;
    private final Clock clock;

    KpiKeeping(
            PerformanceAccess access,
            PerformanceFiles files,
            Kpis kpis,
            KpiAssessments assessments,
            Ledger ledger,
            Disclosing disclosing,
            Clock clock) {
        this.access = access;
        this.files = files;
        this.kpis = kpis;
        this.assessments = assessments;
        this.ledger = ledger;
        this.disclosing = disclosing;
        this.clock = clock;
    }

    public KpiId set(ContractId contract, KpiTerms terms, Actor by) {
        var now = clock.instant();
        var held = access.whole(contract, by);
        var kpi = Kpi.set(held.file(), held.contract().signedOn(), terms, by, now);
        files.saveAndFlush(held.file());
        kpis.saveAndFlush(kpi);
        record("kpi_set", contract, Map.of("name", terms.name(), "target", terms.target()), by);
        return kpi.id();
    }

    /** Takes a KPI back; a contract that owes three keeps three. */
    public void withdraw(KpiId id, String why, Actor by) {
        var kpi = kpis.findById(id).orElseThrow(NotFound::new);
        var held = access.whole(kpi.contract(), by);
        kpi.withdraw(why);
        long left = kpis.of(kpi.contract().value()).stream().filter(Kpi::stands).count();
        if (KpiLaw.owed(held.contract()) && left < KpiLaw.LEAST) {
            throw new Refused(PerformanceRefusal.KPIS_TOO_FEW, KpiLaw.LEAST);
        }
        kpis.saveAndFlush(kpi);
        record(
                "kpi_withdrawn",
                kpi.contract(),
                Map.of("name", kpi.view().terms().name(), "reason", why.strip()),
                by);
    }

    /** Says why a contract that owes KPIs has none. */
    public void except(ContractId contract, String why, Actor by) {
        var held = access.whole(contract, by);
        boolean any = kpis.of(contract.value()).stream().anyMatch(Kpi::stands);
        held.file().except(why, KpiLaw.owed(held.contract()), any, by, clock.instant());
        files.saveAndFlush(held.file());
        record("kpis_excepted", contract, Map.of("reason", why.strip()), by);
    }

    /**
     * Assesses all KPIs for the period from the last assessment, or the signature, to a day.
     *
     * @throws Refused when a contract that owes three KPIs has fewer, or one is not rated
     */
    public AssessmentId assess(ContractId contract, LocalDate last, List<KpiRating> ratings, Actor by) {
        var held = access.whole(contract, by);
        var all = kpis.of(contract.value());
        boolean owed = KpiLaw.owed(held.contract());
        if (owed && all.stream().filter(Kpi::stands).count() < KpiLaw.LEAST) {
            throw new Refused(PerformanceRefusal.KPIS_TOO_FEW, KpiLaw.LEAST);
        }
        var file = held.contract();
        var assessment = KpiAssessment.of(
                held.file(), file.signedOn(), file.endedOn(), last, all, ratings, owed, by, clock.instant());
        files.saveAndFlush(held.file());
        assessments.saveAndFlush(assessment);
        record(
                "kpis_assessed",
                contract,
                Map.of(
                        "last",
                        last.toString(),
                        "assessment",
                        assessment.id().value().toString()),
                by);
        return assessment.id();
    }

    /** Records the contract performance notice (UK9): the ratings are public from then on, once the contract is. */
    public void file(AssessmentId id, Published published, Actor by) {
        var assessment = assessments.findById(id).orElseThrow(NotFound::new);
        access.whole(assessment.contract(), by);
        assessment.file(published, clock.instant());
        assessments.saveAndFlush(assessment);
        record(
                "assessment_noticed",
                assessment.contract(),
                Map.of(
                        "notice",
                        published.number(),
                        "publishedAt",
                        published.at().toString()),
                by);
        disclosing.assessed(assessment.view());
    }

    private void record(String act, ContractId contract, Map<String, String> facts, Actor by) {
        ledger.append("performance." + act, contract.value().toString(), by, clock.instant(), facts);
    }
}
