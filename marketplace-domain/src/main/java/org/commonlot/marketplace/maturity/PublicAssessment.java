package org.commonlot.marketplace.maturity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed assessment as everybody reads it.
 *
 * @param framework as it was when the assessment began
 * @param answers by dimension; what nobody has touched is absent
 * @param history all that are public by the same framework, the newest first
 */
public record PublicAssessment(
        AssessmentId id,
        OrganisationId authority,
        String authorityName,
        Framework framework,
        Instant confirmedAt,
        Map<String, Said> answers,
        List<PastLevels> history) {

    /** What was said of a dimension. */
    public record Said(@Nullable Integer level, String reason, String evidence) {}

    public PublicAssessment {
        answers = Map.copyOf(answers);
        history = List.copyOf(history);
    }
}
