package org.commonlot.marketplace.procurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

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
    },
    /** The lowest price scores 100; every other price, one less for each per cent that it is above the lowest. */
    ABOVE_LOWEST_TAKEN_OFF {
        @Override
        public BigDecimal score(BigDecimal price, BigDecimal lowest, BigDecimal budget) {
            var above = price.subtract(lowest).multiply(HUNDRED).divide(lowest, 2, RoundingMode.HALF_UP);
            return HUNDRED.setScale(2).subtract(above).max(NOTHING);
        }
    },
    /** On a straight line from 100 for the lowest price to nothing at the budget. */
    LINE_FROM_LOWEST_TO_BUDGET {
        @Override
        public BigDecimal score(BigDecimal price, BigDecimal lowest, BigDecimal budget) {
            if (price.compareTo(lowest) <= 0) return HUNDRED.setScale(2);
            if (price.compareTo(budget) >= 0) return NOTHING;
            return budget.subtract(price).multiply(HUNDRED).divide(budget.subtract(lowest), 2, RoundingMode.HALF_UP);
        }
    };

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    /**
     * The score, from 0 to 100 with two decimals.
     *
     * @param price this bid's price, above zero
     * @param lowest the lowest price among the bids that are ranked
     * @param budget the upper end of the published budget range
     */
    public abstract BigDecimal score(BigDecimal price, BigDecimal lowest, BigDecimal budget);

    /** A price of an example, and the score that this formula gives it. */
    public record Worked(BigDecimal price, BigDecimal score) {}

    /** What three prices would score, of 60, 75 and 100 per cent of the budget: computed as the ranking will be. */
    public List<Worked> example(BigDecimal budget) {
        var prices = Stream.of("0.60", "0.75", "1.00")
                .map(part -> budget.multiply(new BigDecimal(part)).setScale(2, RoundingMode.HALF_UP))
                .toList();
        return prices.stream()
                .map(price -> new Worked(price, score(price, prices.getFirst(), budget)))
                .toList();
    }
}
