package org.commonlot.marketplace.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.award.ApprovedAwards;
import org.commonlot.marketplace.decision.StandingGates.Standing;
import org.commonlot.marketplace.document.Documents;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.preparation.AuthorityGate;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.StepTaken;
import org.commonlot.marketplace.procurement.SubmissionGate;
import org.commonlot.marketplace.procurement.TransitionLog;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The author records what became of an authority's gates; the approver waives one where it is urgent. */
@Service
@Transactional
public class GateKeeping {

    private final StandingGates gates;
    private final AwardGates kept;
    private final ApprovedAwards awards;
    private final ProcurementCatalogue procurements;
    private final Procuring procuring;
    private final Conflicts conflicts;
    private final SubmissionGate lots;
    private final Documents documents;
    private final TransitionLog transitions;
    private final Ledger ledger;
    private final Clock clock;

    GateKeeping(
            StandingGates gates,
            AwardGates kept,
            ApprovedAwards awards,
            ProcurementCatalogue procurements,
            Procuring procuring,
            Conflicts conflicts,
            SubmissionGate lots,
            Documents documents,
            TransitionLog transitions,
            Ledger ledger,
            Clock clock) {
        this.gates = gates;
        this.kept = kept;
        this.awards = awards;
        this.procurements = procurements;
        this.procuring = procuring;
        this.conflicts = conflicts;
        this.lots = lots;
        this.documents = documents;
        this.transitions = transitions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Records the notice or decision that a gate asks for, in place of what was recorded of it before. */
    public void record(LotId lot, UUID gate, RecordGate decision, Actor by) {
        var state = lots.alone(lot).state();
        var standing = admit(lot, gate, Duty.AUTHOR, by);
        requireInTime(lot, standing, state);
        var now = clock.instant();
        var left = standing.state(UkTime.date(now));
        var record = keep(lot, standing);
        record.record(decision.day(), decision.evidence(), decision.link(), by, now);
        var document = decision.document();
        if (document != null) {
            var file = documents.keepPdf(record.id(), document, by);
            record.show(new GateDocument(file.id(), file.sha256()));
        }
        kept.saveAndFlush(record);
        log(lot, standing, "RECORD_GATE", left, record.state(standing.gate(), UkTime.date(now)), now, by);
        ledger.append("decision.gate_recorded", lot.value().toString(), by, now, facts(gate, record, decision.day()));
    }

    private static Map<String, String> facts(UUID gate, AwardGate record, LocalDate day) {
        var facts = new HashMap<>(Map.of("gate", gate.toString(), "day", day.toString()));
        var document = record.document();
        if (document != null) facts.put("sha256", document.sha256());
        return facts;
    }

    /** Lets the act go on without it, for a reason that is kept (2012 Regulations, regs 10 and 11). */
    public void waive(LotId lot, UUID gate, String reason, Actor by) {
        var state = lots.alone(lot).state();
        var standing = admit(lot, gate, Duty.APPROVER, by);
        requireInTime(lot, standing, state);
        var now = clock.instant();
        var left = standing.state(UkTime.date(now));
        var record = keep(lot, standing);
        record.waive(standing.gate(), reason, by, now);
        kept.saveAndFlush(record);
        log(lot, standing, "WAIVE_GATE", left, GateState.WAIVED, now, by);
        ledger.append("decision.gate_waived", lot.value().toString(), by, now, Map.of("gate", gate.toString()));
    }

    /** Whether this person may record it now, asked before a page offers it. */
    @Transactional(readOnly = true)
    public void requireRecordable(LotId lot, UUID gate, Actor by) {
        requireOpen(lot, admit(lot, gate, Duty.AUTHOR, by), by);
    }

    /** Whether this person may waive it now, asked before a page offers it. */
    @Transactional(readOnly = true)
    public void requireWaivable(LotId lot, UUID gate, Actor by) {
        var standing = admit(lot, gate, Duty.APPROVER, by);
        requireOpen(lot, standing, by);
        if (standing.state(UkTime.date(clock.instant())) == GateState.PASSED) {
            throw new Refused(DecisionRefusal.PASSED_ALREADY);
        }
    }

    private void requireOpen(LotId lot, Standing standing, Actor by) {
        var state = procurements
                .details(procurements.ofLot(lot), by)
                .lot(lot)
                .orElseThrow(NotFound::new)
                .state();
        requireInTime(lot, standing, state);
        if (standing.state(UkTime.date(clock.instant())) == GateState.WAIVED) {
            throw new Refused(DecisionRefusal.WAIVED_ALREADY);
        }
    }

    private Standing admit(LotId lot, UUID gate, Duty duty, Actor by) {
        var id = procurements.ofLot(lot);
        procuring.requireDuty(id, duty, by);
        conflicts.requireNotBarred(id, by);
        return gates.of(lot, awards.price(lot).orElse(null)).stream()
                .filter(each -> each.gate().id().equals(gate))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** After the act nothing is said of what stood before it. */
    private void requireInTime(LotId lot, Standing standing, LotState state) {
        boolean over = state == LotState.COMPLETE || state == LotState.UNSUCCESSFUL || state == LotState.CANCELLED;
        boolean awarded = standing.before() == AuthorityGate.Before.AWARD && awards.approved(lot);
        if (over || awarded) throw new Refused(DecisionRefusal.TOO_LATE);
    }

    private AwardGate keep(LotId lot, Standing standing) {
        var known = standing.kept();
        return known == null ? AwardGate.of(procurements.ofLot(lot), lot, standing.gate()) : known;
    }

    private void log(
            LotId lot, Standing standing, String step, GateState left, GateState reached, Instant now, Actor by) {
        transitions.record(
                "decision",
                new StepTaken(
                        procurements.ofLot(lot),
                        lot,
                        null,
                        standing.authority(),
                        step,
                        left.name(),
                        reached.name(),
                        now,
                        by));
    }
}
