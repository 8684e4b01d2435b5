package org.commonlot.marketplace.maturity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as the authority's people read it.
 *
 * @param framework as it was when the assessment began
 * @param answers by dimension; what nobody has touched is absent
 * @param returnedReason why it was sent back the last time, while it is a draft again
 * @param history the confirmed assessments by the same framework, the newest first
 */
public record AssessmentView(
        AssessmentId id,
        OrganisationId authority,
        String authorityName,
        Framework framework,
        AssessmentState state,
        Visibility visibility,
        Map<String, AnswerView> answers,
        String startedBy,
        Instant startedAt,
        @Nullable PersonId submitter,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable String returnedReason,
        List<PastLevels> history) {

    public AssessmentView {
        answers = Map.copyOf(answers);
        history = List.copyOf(history);
    }

    /** The level of a dimension, if it is answered. */
    public Optional<Framework.Level> level(String dimension) {
        var answer = answers.get(dimension);
        var level = answer == null ? null : answer.level();
        return level == null ? Optional.empty() : framework.level(level);
    }

    /** How many dimensions have a level. */
    public int answered() {
        return (int) framework.dimensions().stream()
                .filter(dimension -> level(dimension.code()).isPresent())
                .count();
    }
}
