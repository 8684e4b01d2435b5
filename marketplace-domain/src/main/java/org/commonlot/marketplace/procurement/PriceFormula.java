package org.commonlot.marketplace.procurement;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a price becomes a score out of 100. The formula stands in the notice, and the ranking follows from it. */
public enum PriceFormula {
    /** The lowest price scores 100; every other price, the lowest divided by it, times 100. */
    LOWEST_DIVIDED_BY_THIS {
        @Override
        public BigDecimal score(BigDecimal price, BigDecimal lowest, BigDecimal budget) {
            return lowest.multiply(HUNDRED).divide(price, 2, RoundingMode.HALF_UP);
        }
    },
    /** The share of the budget that a price leaves unspent, times 100; nothing for a price at the budget or above. */
    SHARE_OF_BUDGET_SAVED {
        @Override
        public BigDecimal score(BigDecimal price, BigDecimal lowest, BigDecimal budget) {
            return budget.subtract(price)
                    .max(BigDecimal.ZERO)
                    .multiply(HUNDRED)
                    .divide(budget, 2, RoundingMode.HALF_UP);
        }
    };

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * The score, from 0 to 100 with two decimals.
     *
     * @param price this bid's price, above zero
     * @param lowest the lowest price among the bids that are assessed
     * @param budget the upper end of the published budget range
     */
    public abstract BigDecimal score(BigDecimal price, BigDecimal lowest, BigDecimal budget);
}
