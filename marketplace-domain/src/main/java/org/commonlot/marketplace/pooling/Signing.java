package org.commonlot.marketplace.pooling;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step that was signed. Never changed.
 *
 * @param value what it commits to, VAT included; what was withdrawn, for a withdrawal
 * @param expires the last day on which it counts
 * @param price of a withdrawal after the lock date
 */
@Embeddable
record Signing(
        @Enumerated(EnumType.STRING) CommitmentStep step,
        @Nullable BigDecimal value,
        @Nullable LocalDate expires,
        @Nullable String reason,
        @Nullable BigDecimal price,
        boolean afterLock,
        UUID personId,
        String personName,
        Instant signedAt) {

    boolean standsOn(LocalDate day) {
        return step.counts() && (expires == null || !day.isAfter(expires));
    }

    CommitmentView view() {
        return new CommitmentView(step, value, expires, reason, price, afterLock, personName, signedAt);
    }
}
