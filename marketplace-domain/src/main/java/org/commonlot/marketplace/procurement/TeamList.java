package org.commonlot.marketplace.procurement;

import java.util.HashSet;
import java.util.Set;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;

/**
 * The people to be named on a procurement beside its author. The chair is one of the evaluators. Small teams may
 * combine duties (the chair scores, the approver may open), but the author never approves.
 */
public record TeamList(PersonId approver, Set<PersonId> openers, Set<PersonId> evaluators, PersonId chair) {

    static final int FEWEST_OPENERS = 3;
    static final int FEWEST_EVALUATORS = 2;

    public TeamList {
        openers = Set.copyOf(openers);
        evaluators = Set.copyOf(evaluators);
    }

    void check(PersonId author) {
        if (approver.equals(author)) throw new Refused(ProcurementRefusal.AUTHOR_MAY_NOT_APPROVE);
        if (openers.size() < FEWEST_OPENERS) throw new Refused(ProcurementRefusal.THREE_OPENERS_NEEDED);
        if (evaluators.size() < FEWEST_EVALUATORS) throw new Refused(ProcurementRefusal.TWO_EVALUATORS_NEEDED);
        if (!evaluators.contains(chair)) throw new Refused(ProcurementRefusal.CHAIR_MUST_EVALUATE);
    }

    Set<TeamMember> members() {
        var members = new HashSet<TeamMember>();
        members.add(new TeamMember(approver, Duty.APPROVER));
        openers.forEach(person -> members.add(new TeamMember(person, Duty.OPENER)));
        evaluators.forEach(person -> members.add(new TeamMember(person, Duty.EVALUATOR)));
        members.add(new TeamMember(chair, Duty.CHAIR));
        return members;
    }
}
