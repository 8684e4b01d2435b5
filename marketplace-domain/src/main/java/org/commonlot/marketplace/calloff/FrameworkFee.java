package org.commonlot.marketplace.calloff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.commonlot.marketplace.terms.Money;

/** The fee that suppliers pay to whoever runs the framework: a fixed percentage of the value of each call-off. */
final class FrameworkFee {

    private FrameworkFee() {}

    /** To the penny: half a penny is rounded up. */
    static Money of(BigDecimal percent, Money amount) {
        return new Money(amount.amount().multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP));
    }
}
