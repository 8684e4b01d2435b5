package org.commonlot.marketplace.preparation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonlot.marketplace.procedure.Buyer;
import org.commonlot.marketplace.procedure.Choosing;
import org.commonlot.marketplace.procedure.Closeness;
import org.commonlot.marketplace.procedure.Fit;
import org.commonlot.marketplace.procedure.Procedures;
import org.commonlot.marketplace.procurement.Conditions;
import org.commonlot.marketplace.procurement.ConflictDecision;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.ConflictMoment;
import org.commonlot.marketplace.procurement.ConflictView;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.Groundwork;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementCatalogue.Announced;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.StagePosition;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What prepares a procurement, for its people. */
@Service
@Transactional(readOnly = true)
public class PreparationDesk {

    private static final int GROUP_DIGITS = 3;
    private static final int MONTHS_LOOKED_BACK = 12;

    private final Plans plans;
    private final GateAnswers answers;
    private final AdviceLog advice;
    private final AuthorityGates authorityGates;
    private final Procedures procedures;
    private final Groundwork groundwork;
    private final ProcurementCatalogue catalogue;
    private final Clock clock;

    PreparationDesk(
            Plans plans,
            GateAnswers answers,
            AdviceLog advice,
            AuthorityGates authorityGates,
            Procedures procedures,
            Groundwork groundwork,
            ProcurementCatalogue catalogue,
            Clock clock) {
        this.plans = plans;
        this.answers = answers;
        this.advice = advice;
        this.authorityGates = authorityGates;
        this.procedures = procedures;
        this.groundwork = groundwork;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    public Plan plan(ProcurementId id, Actor actor) {
        catalogue.details(id, actor);
        return plans.of(id);
    }

    /** Which procedures fit what was answered; nothing before it is. */
    public List<Fit> fits(ProcurementId id, Actor actor) {
        var need = plan(id, actor).need();
        if (need == null) return List.of();
        var threshold = procedures.threshold(need.kind(), Buyer.SUB_CENTRAL, today());
        return Choosing.among(procedures.inForce(today()), need, threshold);
    }

    public ValueView value(ProcurementId id, Actor actor) {
        var details = catalogue.details(id, actor);
        var plan = plans.of(id);
        var budget = details.opportunity().budget();
        var kind = plan.kind(budget.category());
        var threshold = procedures.threshold(kind, Buyer.SUB_CENTRAL, announced(details));
        var value = details.opportunity().estimatedValue();
        return new ValueView(
                plan.valuation(),
                kind,
                threshold,
                value,
                value == null ? null : Closeness.of(value, threshold),
                value == null ? null : splitting(details, value, threshold));
    }

    private @Nullable Splitting splitting(ProcurementDetails details, Money value, Money threshold) {
        var opportunity = details.opportunity();
        var lead = new OrganisationId(opportunity.leadBuyer().id());
        var since = today().minusMonths(MONTHS_LOOKED_BACK).atStartOfDay().toInstant(ZoneOffset.UTC);
        var category = opportunity.budget().category();
        var supplier = opportunity.directAward() == null
                ? null
                : opportunity.directAward().supplier();
        var alike = catalogue.announcedSince(lead, since).stream()
                .filter(other -> !other.id().equals(details.id()))
                .filter(other -> threshold.exceeds(other.value()))
                .filter(other -> alike(other, category, opportunity.allCpv())
                        || (supplier != null && supplier.equals(other.supplier())))
                .toList();
        return Splitting.hint(value, threshold, alike).stream().findFirst().orElse(null);
    }

    /** Of one category, and of one group of the vocabulary where both are classified. */
    private static boolean alike(Announced other, @Nullable String category, List<String> cpv) {
        if (category == null || !category.equals(other.category())) return false;
        if (cpv.isEmpty() || other.cpv().isEmpty()) return true;
        return cpv.stream().anyMatch(code -> other.cpv().stream().anyMatch(known -> sameGroup(code, known)));
    }

    private static boolean sameGroup(String code, String known) {
        return code.regionMatches(0, known, 0, GROUP_DIGITS);
    }

    /** How soon bids may close. @throws IllegalStateException before a procedure is chosen */
    public PeriodView period(ProcurementId id, Actor actor) {
        var details = catalogue.details(id, actor);
        var opportunity = details.opportunity();
        var rule = Objects.requireNonNull(opportunity.rule(), "No procedure is chosen yet");
        var announced = announced(details);
        var value = opportunity.estimatedValue();
        var limit = rule.takesBids() && !rule.belowThreshold()
                ? Limits.of(
                        plans.of(id),
                        groundwork.of(id),
                        procedures.timeLimits(announced),
                        announced,
                        position(opportunity))
                : null;
        return new PeriodView(
                limit,
                announced,
                rule.earliestDeadline(announced),
                Milestones.of(
                        rule,
                        value != null && rule.demandsContractDetails(value),
                        opportunity.timetable(),
                        opportunity.budget(),
                        announced));
    }

    private static StagePosition position(Opportunity opportunity) {
        var staged = opportunity.staged();
        if (staged == null) return StagePosition.ONLY;
        return staged.running() == 1 ? StagePosition.FIRST : StagePosition.LATER;
    }

    /** How the gates stand; none before a procedure and a value are chosen. */
    public List<GateStanding> gates(ProcurementId id, Actor actor) {
        var details = catalogue.details(id, actor);
        var opportunity = details.opportunity();
        var rule = opportunity.rule();
        var value = opportunity.estimatedValue();
        if (rule == null || value == null) return List.of();
        var announced = announced(details);
        var closes = opportunity.timetable().bidsClose();
        var lead = new OrganisationId(opportunity.leadBuyer().id());
        var declared = details.conflicts().stream()
                .filter(made -> details.team().containsKey(made.person()))
                .toList();
        var undeclared = new HashSet<>(details.team().keySet());
        declared.forEach(made -> undeclared.remove(made.person()));
        return Gates.of(
                procedures.gates(rule.code(), announced),
                new GateFacts(
                        rule,
                        value,
                        answers.of(id),
                        authorityGates.of(lead, AuthorityGate.Before.ANNOUNCEMENT),
                        groundwork.of(id),
                        details.lots().size(),
                        opportunity.terms().noLotsRationale(),
                        opportunity.conditions() != null,
                        opportunity.directAward() != null,
                        opportunity.framework(),
                        details.approvedAt() != null,
                        undeclared.size(),
                        declared.stream()
                                .filter(made -> made.moment().covers(ConflictMoment.BEFORE_NOTICE))
                                .anyMatch(PreparationDesk::stands),
                        announced,
                        closes == null ? null : UkTime.date(closes),
                        opportunity.noticeNumber()));
    }

    private static boolean stands(ConflictView declared) {
        if (declared.kind() == ConflictKind.NONE) return false;
        return declared.decision() != ConflictDecision.MITIGATED;
    }

    /** What is asked of bidders, against what they can win. */
    public Proportion proportion(ProcurementId id, Actor actor) {
        var details = catalogue.details(id, actor);
        var opportunity = details.opportunity();
        var budget = opportunity.budget();
        var closes = opportunity.timetable().bidsClose();
        var questionsClose = opportunity.timetable().questionsClose();
        var asked = Objects.requireNonNullElse(opportunity.conditions(), Conditions.NONE);
        return new Proportion(
                closes == null ? null : announced(details).until(UkTime.date(closes), ChronoUnit.DAYS),
                closes == null || questionsClose == null
                        ? null
                        : UkTime.date(questionsClose).until(UkTime.date(closes), ChronoUnit.DAYS),
                details.lots().stream()
                        .mapToInt(lot -> (int) lot.criteria().stream()
                                .filter(Criterion::scoredByPeople)
                                .count())
                        .max()
                        .orElse(0),
                budget.most(),
                Proportion.yearly(budget.most(), budget.contractStarts(), budget.contractEnds()),
                asked.insurance(),
                asked.turnover());
    }

    /** The advice that was recorded when the author went on. */
    public List<GivenAdvice> given(ProcurementId id, Actor actor) {
        catalogue.details(id, actor);
        return advice.of(id);
    }

    /** What was answered so far, by the key of the gate. */
    public Map<String, GateAnswer> answers(ProcurementId id, Actor actor) {
        catalogue.details(id, actor);
        return answers.of(id);
    }

    private LocalDate announced(ProcurementDetails details) {
        var opportunity = details.opportunity();
        if (opportunity.noticePublishedAt() != null) return UkTime.date(opportunity.noticePublishedAt());
        if (opportunity.publishedAt() != null) return UkTime.date(opportunity.publishedAt());
        return today();
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }
}
