package org.commonlot.marketplace.pooling;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of the ladder that was signed.
 *
 * @param expires the last day on which it counts
 * @param price of a withdrawal after the lock date
 */
public record CommitmentView(
        CommitmentStep step,
        @Nullable BigDecimal value,
        @Nullable LocalDate expires,
        @Nullable String reason,
        @Nullable BigDecimal price,
        boolean afterLock,
        String signedBy,
        Instant signedAt) {}
