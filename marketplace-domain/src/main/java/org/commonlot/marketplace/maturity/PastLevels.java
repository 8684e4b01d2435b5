package org.commonlot.marketplace.maturity;

import java.time.Instant;
import java.util.Map;

/**
 * The levels of a confirmed assessment.
 *
 * @param levels by dimension; what was not answered is absent
 */
public record PastLevels(AssessmentId id, Instant confirmedAt, int frameworkVersion, Map<String, Integer> levels) {

    public PastLevels {
        levels = Map.copyOf(levels);
    }
}
