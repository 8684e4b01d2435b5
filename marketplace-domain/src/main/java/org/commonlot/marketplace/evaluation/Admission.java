package org.commonlot.marketplace.evaluation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.commonlot.marketplace.procurement.ConflictDecision;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.ConflictMoment;
import org.commonlot.marketplace.procurement.ConflictView;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.springframework.stereotype.Component;

/** Who may come near a bid. Every reading and every act of this capability asks here. */
@Component
class Admission {

    private static final Set<Duty> READERS =
            EnumSet.of(Duty.AUTHOR, Duty.APPROVER, Duty.EVALUATOR, Duty.CHAIR, Duty.MODERATOR, Duty.OBSERVER);

    /** Those who score, and those who sit with them. */
    private static final Set<Duty> AT_THE_TABLE = EnumSet.of(Duty.EVALUATOR, Duty.CHAIR, Duty.MODERATOR, Duty.OBSERVER);

    private final ProcurementCatalogue procurements;
    private final Procuring procuring;
    private final Conflicts conflicts;

    Admission(ProcurementCatalogue procurements, Procuring procuring, Conflicts conflicts) {
        this.procurements = procurements;
        this.procuring = procuring;
        this.conflicts = conflicts;
    }

    /** For an act: has the duty, has declared again since names are known, and no conflict stands. */
    void require(ProcurementId id, Duty duty, Actor actor) {
        procuring.requireDuty(id, duty, actor);
        conflicts.requireClear(id, actor);
    }

    /**
     * For reading bids: on the panel or beside it, its approver or its author, and clear of conflicts (rule 2); or an auditor, once it is
     * decided.
     */
    ProcurementDetails reader(ProcurementId id, Actor actor) {
        var details = procurements.details(id, actor);
        if (audits(details, actor)) return details;
        if (duties(details).isEmpty()) throw new NotFound();
        conflicts.requireClear(id, actor);
        return details;
    }

    /**
     * For learning who has bid, which comes before declaring again: on the panel, its approver or its author, and not
     * recused (rule 2).
     */
    ProcurementDetails declarer(ProcurementId id, Actor actor) {
        var details = procurements.details(id, actor);
        if (duties(details).isEmpty()) throw new NotFound();
        conflicts.requireNotBarred(id, actor);
        return details;
    }

    /** Whether {@link #reader} would let this person in: to nothing before it is public. */
    static boolean admits(ProcurementDetails details, Actor actor) {
        if (details.publicState() == PublicState.HIDDEN) return false;
        if (audits(details, actor)) return true;
        var declared = details.conflicts().stream()
                .filter(conflict -> conflict.person().equals(actor.person()))
                .toList();
        var known = details.takesBids() ? ConflictMoment.NAMES_KNOWN : ConflictMoment.BEFORE_NOTICE;
        return !duties(details).isEmpty()
                && declared.stream().anyMatch(conflict -> conflict.moment().covers(known))
                && declared.stream()
                        .allMatch(conflict ->
                                unconflicted(conflict) || conflict.decision() == ConflictDecision.MITIGATED);
    }

    /**
     * Whether this person reads the record as an auditor of the authority that leads it: without a part in it, without a
     * conflict that was declared, and once every lot is decided or has ended, so that nothing can be influenced any more.
     */
    static boolean audits(ProcurementDetails details, Actor actor) {
        var lead = new OrganisationId(details.opportunity().leadBuyer().id());
        return duties(details).isEmpty()
                && actor.may(Right.READ_RECORDS, lead)
                && details.conflicts().stream()
                        .filter(conflict -> conflict.person().equals(actor.person()))
                        .allMatch(Admission::unconflicted)
                && details.lots().stream().allMatch(lot -> lot.state().ended());
    }

    /** Whether somebody has declared that there is nothing, and nobody has made them stand down all the same. */
    private static boolean unconflicted(ConflictView conflict) {
        return conflict.kind() == ConflictKind.NONE && conflict.decision() != ConflictDecision.STOOD_DOWN;
    }

    /** The duties that let this person read bids: named for it, and holding the entitling role at this moment. */
    static Set<Duty> duties(ProcurementDetails details) {
        var duties = EnumSet.copyOf(READERS);
        duties.retainAll(details.mine());
        return duties;
    }

    /** Whose bid it is stays hidden from those who score, and from those who sit with them, until the panel has agreed. */
    static boolean seesNoNames(Set<Duty> duties) {
        return !Collections.disjoint(duties, AT_THE_TABLE);
    }
}
