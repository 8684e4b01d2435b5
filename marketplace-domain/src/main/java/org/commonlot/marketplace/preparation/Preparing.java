package org.commonlot.marketplace.preparation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procedure.Fit;
import org.commonlot.marketplace.procedure.Gate;
import org.commonlot.marketplace.procedure.Need;
import org.commonlot.marketplace.procedure.Valuation;
import org.commonlot.marketplace.procurement.Budget;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.ProcurementState;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares a procurement. Its author does so, and every part counts as an edit of the draft. */
@Service
@Transactional
public class Preparing {

    private static final BigDecimal LARGEST = new BigDecimal("999999999999.99");

    private final Plans plans;
    private final GateAnswers answers;
    private final AuthorityGates authorityGates;
    private final PreparationDesk desk;
    private final ProcurementCatalogue catalogue;
    private final Procuring procuring;
    private final Ledger ledger;
    private final Clock clock;

    Preparing(
            Plans plans,
            GateAnswers answers,
            AuthorityGates authorityGates,
            PreparationDesk desk,
            ProcurementCatalogue catalogue,
            Procuring procuring,
            Ledger ledger,
            Clock clock) {
        this.plans = plans;
        this.answers = answers;
        this.authorityGates = authorityGates;
        this.desk = desk;
        this.catalogue = catalogue;
        this.procuring = procuring;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Keeps what was answered to choose a procedure. */
    public void need(ProcurementId id, long version, Need need, Actor by) {
        procuring.edited(id, version, "PROCEDURE", by);
        plans.keep(id, plans.of(id).with(need));
    }

    /** Fills the budget with the procedure, the category and, where no other is given yet, the value. */
    public void use(ProcurementId id, long version, String procedure, Actor by) {
        var details = catalogue.details(id, by);
        var fit = desk.fits(id, by).stream()
                .filter(each -> each.rule().code().equals(procedure))
                .findFirst()
                .orElseThrow(() -> new Refused(PreparationRefusal.PROCEDURE_DOES_NOT_FIT));
        if (fit.verdict() == Fit.Verdict.NO) throw new Refused(PreparationRefusal.PROCEDURE_DOES_NOT_FIT);
        var plan = plans.of(id);
        var need = plan.need();
        var budget = details.opportunity().budget();
        if (need == null) throw new Refused(PreparationRefusal.PROCEDURE_DOES_NOT_FIT);
        var most = need.valueUnknown() || plan.valuation().given()
                ? budget.most()
                : need.value().amount();
        var least =
                budget.least() != null && most != null && budget.least().compareTo(most) > 0 ? null : budget.least();
        procuring.budget(
                id,
                version,
                new Budget(
                        procedure, need.kind().category(), least, most, budget.contractStarts(), budget.contractEnds()),
                by);
    }

    /** Makes up the estimated value from its parts (Sch 3), and fills the budget with it. */
    public void value(ProcurementId id, long version, Valuation valuation, Actor by) {
        var budget = catalogue.details(id, by).opportunity().budget();
        var most = valuation.withVat().amount();
        if (most.compareTo(LARGEST) > 0) throw new Refused(PreparationRefusal.VALUE_TOO_LARGE);
        if (budget.least() != null && budget.least().compareTo(most) > 0) {
            throw new Refused(PreparationRefusal.VALUE_BELOW_LEAST, budget.least());
        }
        procuring.budget(
                id,
                version,
                new Budget(
                        budget.procedure(),
                        budget.category(),
                        budget.least(),
                        most,
                        budget.contractStarts(),
                        budget.contractEnds()),
                by);
        plans.keep(id, plans.of(id).with(valuation));
    }

    /** Says what lengthens or shortens the minimum period for bids (s.54). */
    public void period(ProcurementId id, long version, boolean documentsLater, String urgentReason, Actor by) {
        procuring.edited(id, version, "PERIOD", by);
        plans.keep(id, plans.of(id).with(documentsLater, urgentReason.isBlank() ? null : urgentReason));
    }

    /**
     * Answers a gate that only people can answer, until it is announced.
     *
     * @param day of the notice or decision from which the gate counts, if it does
     */
    public void answer(
            ProcurementId id, String gate, boolean applies, String answer, @Nullable LocalDate day, Actor by) {
        var details = answerable(id, by);
        if (answer.isBlank()) throw new Refused(PreparationRefusal.ANSWER_NEEDED);
        var own = authorityGate(details, gate);
        if (own == null
                && Arrays.stream(Gate.values())
                        .noneMatch(g -> g.answered() && g.name().equals(gate))) {
            throw new Refused(PreparationRefusal.GATE_NOT_ANSWERED_HERE);
        }
        if (own != null && applies && own.clearDays() > 0 && day == null) {
            throw new Refused(PreparationRefusal.DAY_NEEDED);
        }
        answers.keep(id, gate, new GateAnswer(applies, answer, day, by.person(), clock.instant()));
        ledger.append(
                "preparation.gate_answered",
                id.value().toString(),
                by,
                clock.instant(),
                Map.of("gate", gate, "applies", String.valueOf(applies)));
    }

    /** Whether this person may answer gates now: the author, until it is announced. */
    @Transactional(readOnly = true)
    public void requireAnswerable(ProcurementId id, Actor by) {
        answerable(id, by);
    }

    private ProcurementDetails answerable(ProcurementId id, Actor by) {
        procuring.requireDuty(id, Duty.AUTHOR, by);
        var details = catalogue.details(id, by);
        var open = EnumSet.of(
                ProcurementState.DRAFT,
                ProcurementState.IN_REVIEW,
                ProcurementState.APPROVED,
                ProcurementState.NOTICE_FILED);
        if (!open.contains(details.state())) throw new Refused(PreparationRefusal.TOO_LATE);
        return details;
    }

    private @Nullable AuthorityGate authorityGate(ProcurementDetails details, String key) {
        var lead = new OrganisationId(details.opportunity().leadBuyer().id());
        return authorityGates.of(lead, AuthorityGate.Before.ANNOUNCEMENT).stream()
                .filter(gate -> gate.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
