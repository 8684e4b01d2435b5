package org.commonlot.marketplace.performance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a contract's performance as a whole.
 *
 * @param exceptionReason why it has no KPIs although it owes them
 * @param assessedTo the last day that was assessed
 * @param assessBy the last day on which the next assessment is in time; nothing without KPIs
 */
public record PerformanceFileView(
        @Nullable String exceptionReason,
        @Nullable String exceptionName,
        @Nullable Instant exceptionAt,
        @Nullable LocalDate assessedTo,
        @Nullable LocalDate assessBy) {

    static final PerformanceFileView EMPTY = new PerformanceFileView(null, null, null, null, null);
}
