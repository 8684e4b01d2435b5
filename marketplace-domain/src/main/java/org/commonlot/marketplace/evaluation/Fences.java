package org.commonlot.marketplace.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Where the unusual begins, by what earlier lots were like (Cardinal, R024 and R038: a quarter of the values lies below the
 * first quartile, a quarter above the third; beyond one and a half times their distance from there is unusual).
 *
 * @param closest up to which the gap between the two lowest prices is unusually small; nothing where too few are known
 * @param mostOut from which on the share of bids that are out is unusually large; nothing where too few are known
 */
record Fences(@Nullable BigDecimal closest, @Nullable BigDecimal mostOut) {

    /** Too few known to call anything unusual. */
    static final Fences NONE = new Fences(null, null);

    /** Below so many lots a quartile says nothing. */
    static final int FEWEST = 20;

    private static final BigDecimal REACH = new BigDecimal("1.5");
    private static final int SCALE = 6;

    static BigDecimal below(BigDecimal first, BigDecimal third) {
        return first.subtract(third.subtract(first).multiply(REACH)).setScale(SCALE, RoundingMode.HALF_UP);
    }

    static BigDecimal above(BigDecimal first, BigDecimal third) {
        return third.add(third.subtract(first).multiply(REACH)).setScale(SCALE, RoundingMode.HALF_UP);
    }
}
