package org.commonlot.marketplace.performance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice about payments that is published.
 *
 * @param figures as they were when it was recorded
 */
public record NoticeView(
        Span span,
        String number,
        Instant publishedAt,
        @Nullable String officerName,
        @Nullable String officerTitle,
        ComplianceFigures figures) {}
