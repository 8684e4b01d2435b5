package org.commonlot.marketplace.procurement;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
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

    /** @param guests those who take part already, beside the people named here */
    void check(PersonId author, Set<TeamMember> guests) {
        if (approver.equals(author)) throw new Refused(ProcurementRefusal.AUTHOR_MAY_NOT_APPROVE);
        if (with(Duty.OPENER, guests) < FEWEST_OPENERS) throw new Refused(ProcurementRefusal.THREE_OPENERS_NEEDED);
        if (with(Duty.EVALUATOR, guests) < FEWEST_EVALUATORS)
            throw new Refused(ProcurementRefusal.TWO_EVALUATORS_NEEDED);
        if (!evaluators.contains(chair)) throw new Refused(ProcurementRefusal.CHAIR_MUST_EVALUATE);
    }

    private long with(Duty duty, Set<TeamMember> guests) {
        return count(duty, members(), guests);
    }

    /** How many people have a duty: nobody twice. */
    static long count(Duty duty, Set<TeamMember> own, Set<TeamMember> guests) {
        return Stream.concat(own.stream(), guests.stream())
                .filter(member -> member.duty() == duty)
                .map(TeamMember::personId)
                .distinct()
                .count();
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
