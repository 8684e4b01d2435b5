package org.commonlot.marketplace.procurement;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.commonlot.marketplace.procedure.ProcedureRule.Conducted;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The people to be named on a procurement beside its author. The chair is one of the evaluators. Small teams may
 * combine duties (the chair scores, the approver may open), but the author never approves, and a moderator, where there is
 * one, stands apart from the panel and the approver. Where no bids are taken here only the approver is needed.
 */
public record TeamList(
        PersonId approver,
        Set<PersonId> openers,
        Set<PersonId> evaluators,
        @Nullable PersonId chair,
        @Nullable PersonId moderator) {

    static final int FEWEST_OPENERS = 3;
    static final int FEWEST_EVALUATORS = 2;

    public TeamList {
        openers = Set.copyOf(openers);
        evaluators = Set.copyOf(evaluators);
    }

    /** A panel without a moderator. */
    public TeamList(PersonId approver, Set<PersonId> openers, Set<PersonId> evaluators, @Nullable PersonId chair) {
        this(approver, openers, evaluators, chair, null);
    }

    /** Where no bids are taken: nobody opens or evaluates. */
    public static TeamList approvedBy(PersonId approver) {
        return new TeamList(approver, Set.of(), Set.of(), null);
    }

    /** @param guests those who take part already, beside the people named here */
    void check(PersonId author, Set<TeamMember> guests, Conducted conducted) {
        if (approver.equals(author)) throw new Refused(ProcurementRefusal.AUTHOR_MAY_NOT_APPROVE);
        if (conducted == Conducted.RECORDED) return;
        if (with(Duty.OPENER, guests) < FEWEST_OPENERS) throw new Refused(ProcurementRefusal.THREE_OPENERS_NEEDED);
        if (with(Duty.EVALUATOR, guests) < FEWEST_EVALUATORS)
            throw new Refused(ProcurementRefusal.TWO_EVALUATORS_NEEDED);
        if (chair == null || !evaluators.contains(chair)) throw new Refused(ProcurementRefusal.CHAIR_MUST_EVALUATE);
        if (!checked(author, members(), guests)) throw new Refused(ProcurementRefusal.NOBODY_TO_CHECK);
        if (!standsApart(guests)) throw new Refused(ProcurementRefusal.MODERATOR_STANDS_APART);
    }

    /** Whether the moderator, if there is one, has no duty that excludes it. */
    private boolean standsApart(Set<TeamMember> guests) {
        return Stream.concat(members().stream(), guests.stream())
                .filter(member -> member.person().equals(moderator))
                .allMatch(member -> Duty.MODERATOR.goesWith(member.duty()));
    }

    /** Whether somebody reads bids who is neither the author nor the chair: who checks the record before an award is proposed. */
    static boolean checked(PersonId author, Set<TeamMember> own, Set<TeamMember> guests) {
        var everybody = Stream.concat(own.stream(), guests.stream()).toList();
        return everybody.stream()
                .filter(member ->
                        member.duty() != Duty.OPENER && !member.person().equals(author))
                .anyMatch(member -> everybody.stream()
                        .noneMatch(other ->
                                other.duty() == Duty.CHAIR && other.person().equals(member.person())));
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
        if (chair != null) members.add(new TeamMember(chair, Duty.CHAIR));
        if (moderator != null) members.add(new TeamMember(moderator, Duty.MODERATOR));
        return members;
    }
}
