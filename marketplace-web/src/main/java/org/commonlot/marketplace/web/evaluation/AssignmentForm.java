package org.commonlot.marketplace.web.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonlot.marketplace.evaluation.AssignmentRow;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Who scores a question: ids of evaluators, as the page offered them.
 *
 * @param changes of the question that the page knew of
 */
public record AssignmentForm(int changes, List<String> evaluators, String reason) {

    private static final int LONGEST = 1_000;

    public AssignmentForm(int changes, @Nullable List<String> evaluators, @Nullable String reason) {
        this.changes = changes;
        this.evaluators = evaluators == null ? List.of() : List.copyOf(evaluators);
        this.reason = Typed.text(reason);
    }

    static AssignmentForm from(AssignmentRow row) {
        var scoring = row.scorers().stream()
                .filter(AssignmentRow.Scorer::scores)
                .map(scorer -> scorer.person().value().toString())
                .toList();
        return new AssignmentForm(row.changes(), scoring, null);
    }

    Set<PersonId> toEvaluators(Errors errors) {
        var people = new HashSet<PersonId>();
        for (var id : evaluators) Typed.person(errors, "evaluators", id).ifPresent(people::add);
        if (evaluators.isEmpty()) errors.rejectValue("evaluators", "NotBlank");
        Typed.required(errors, "reason", reason, LONGEST);
        return people;
    }
}
