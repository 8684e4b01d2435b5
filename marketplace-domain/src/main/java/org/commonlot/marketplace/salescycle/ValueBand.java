package org.commonlot.marketplace.salescycle;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How much a procurement is worth, VAT included. The bounds are ours: round sums that keep procurements of a kind together. */
public enum ValueBand {
    UP_TO_30K(30_000),
    UP_TO_100K(100_000),
    UP_TO_250K(250_000),
    UP_TO_1M(1_000_000),
    ABOVE_1M(Long.MAX_VALUE),
    UNKNOWN(Long.MAX_VALUE);

    private final long most;

    ValueBand(long most) {
        this.most = most;
    }

    static ValueBand of(@Nullable BigDecimal value) {
        if (value == null) return UNKNOWN;
        for (var band : values()) {
            if (value.compareTo(BigDecimal.valueOf(band.most)) <= 0) return band;
        }
        return ABOVE_1M;
    }
}
