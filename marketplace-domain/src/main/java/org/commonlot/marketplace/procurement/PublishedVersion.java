package org.commonlot.marketplace.procurement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What everybody could read from a moment on.
 *
 * @param change counts the changes, 0 for what was published first
 * @param reason why it was changed, nothing for what was published first
 * @param noticeNumber of the notice as it was published again, where that was due
 */
public record PublishedVersion(
        int change,
        Instant at,
        @Nullable String reason,
        @Nullable String noticeNumber,
        Opportunity opportunity) {}
