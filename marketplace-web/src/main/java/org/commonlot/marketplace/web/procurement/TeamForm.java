package org.commonlot.marketplace.web.procurement;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.TeamList;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Who does what: ids of people, as the page offered them. */
public record TeamForm(
        long version, String approver, List<String> openers, List<String> evaluators, String chair, String moderator) {

    public TeamForm(
            long version,
            @Nullable String approver,
            @Nullable List<String> openers,
            @Nullable List<String> evaluators,
            @Nullable String chair,
            @Nullable String moderator) {
        this.version = version;
        this.approver = Typed.text(approver);
        this.openers = openers == null ? List.of() : List.copyOf(openers);
        this.evaluators = evaluators == null ? List.of() : List.copyOf(evaluators);
        this.chair = Typed.text(chair);
        this.moderator = Typed.text(moderator);
    }

    static TeamForm from(ProcurementDetails details) {
        return new TeamForm(
                details.version(),
                first(details.with(Duty.APPROVER)),
                ids(details.with(Duty.OPENER)),
                ids(details.with(Duty.EVALUATOR)),
                first(details.with(Duty.CHAIR)),
                first(details.with(Duty.MODERATOR)));
    }

    /**
     * Nothing when a name is missing; the errors say which.
     *
     * @param bids whether bids are taken: if not, somebody has to approve, and that is all
     */
    Optional<TeamList> toTeam(boolean bids, Errors errors) {
        var approves = Typed.person(errors, "approver", approver);
        if (!bids) return approves.map(TeamList::approvedBy);
        var chairs = Typed.person(errors, "chair", chair);
        var opens = people(errors, "openers", openers);
        var evaluates = people(errors, "evaluators", evaluators);
        var moderates = moderator.isEmpty()
                ? null
                : Typed.person(errors, "moderator", moderator).orElse(null);
        if (approves.isEmpty() || chairs.isEmpty() || errors.hasErrors()) return Optional.empty();
        return Optional.of(new TeamList(approves.get(), opens, evaluates, chairs.get(), moderates));
    }

    private static Set<PersonId> people(Errors errors, String field, List<String> ids) {
        var people = new HashSet<PersonId>();
        if (ids.isEmpty()) errors.rejectValue(field, "NotBlank");
        for (var id : ids) Typed.person(errors, field, id).ifPresent(people::add);
        return people;
    }

    private static String first(Set<PersonId> people) {
        return people.stream()
                .findFirst()
                .map(person -> person.value().toString())
                .orElse("");
    }

    private static List<String> ids(Set<PersonId> people) {
        return people.stream().map(person -> person.value().toString()).toList();
    }
}
