package org.commonlot.marketplace.maturity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An assessment in a list.
 *
 * @param answered how many dimensions have a level
 */
public record AssessmentLine(
        AssessmentId id,
        String framework,
        int frameworkVersion,
        String title,
        AssessmentState state,
        Visibility visibility,
        int answered,
        Instant startedAt,
        @Nullable Instant confirmedAt) {}
