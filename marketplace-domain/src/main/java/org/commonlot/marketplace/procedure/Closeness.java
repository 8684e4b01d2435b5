package org.commonlot.marketplace.procedure;

import java.math.BigDecimal;
import org.commonlot.marketplace.terms.Money;

/** How an estimated value stands to its threshold. A value that equals the threshold is not below it. */
public enum Closeness {
    BELOW,
    /** Below, but by less than a tenth: a small error of the estimate would change the law that applies. */
    NEAR,
    ABOVE;

    private static final BigDecimal NEAR_SHARE = new BigDecimal("0.9");

    public static Closeness of(Money value, Money threshold) {
        if (!threshold.exceeds(value)) return ABOVE;
        var near = threshold.amount().multiply(NEAR_SHARE);
        return value.amount().compareTo(near) > 0 ? NEAR : BELOW;
    }
}
