package org.commonlot.marketplace.pooling;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Under which terms lines are bought together.
 *
 * @param lock the last day on which commitments are taken, UK time
 * @param least from which value on it is worth while; nothing if from any
 * @param most up to which value; nothing if up to any
 */
public record PoolTerms(
        String title,
        LocalDate lock,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {

    void check(LocalDate today) {
        if (title.isBlank()) throw new Refused(PoolingRefusal.TITLE_EMPTY);
        if (lock.isBefore(today)) throw new Refused(PoolingRefusal.LOCK_PASSED);
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw new Refused(PoolingRefusal.LIMITS_REVERSED);
        }
    }
}
