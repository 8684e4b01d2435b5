package org.commonlot.marketplace.evaluation;

import java.time.Instant;
import java.util.List;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who scores a question, and how far they are.
 *
 * @param changes how often it was assigned anew
 * @param last the last such change; none where every evaluator scores it from the beginning
 * @param changeable whether the chair may still assign it anew
 */
public record AssignmentRow(
        Criterion question,
        List<Scorer> scorers,
        int changes,
        @Nullable Change last,
        boolean changeable) {

    /**
     * An evaluator.
     *
     * @param scores whether this question is theirs
     * @param given for how many bids they have scored it
     */
    public record Scorer(PersonId person, String name, boolean scores, int given) {}

    /** Who assigned it last, when and why. */
    public record Change(String by, Instant at, String reason) {}

    public AssignmentRow {
        scorers = List.copyOf(scorers);
    }
}
