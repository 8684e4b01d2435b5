package org.commonlot.marketplace.ordering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.terms.Money;

/**
 * Which part of its cost joint procurements have saved: half of them lie between the two quarters. Below nothing where more
 * was paid than before.
 *
 * @param procurements how many are counted
 * @param low a quarter saved no more than this part, 0.1 for ten per cent
 * @param middle the median
 * @param high a quarter saved this part or more
 */
public record SavingRate(int procurements, BigDecimal low, BigDecimal middle, BigDecimal high) {

    /** Of fewer, nothing is said: they would tell more of each than of what is to come. */
    public static final int FEWEST = 3;

    private static final int SCALE = 6;

    /** By linear interpolation between neighbours; nothing where there are too few. */
    static Optional<SavingRate> of(List<BigDecimal> rates) {
        if (rates.size() < FEWEST) return Optional.empty();
        var sorted = rates.stream().sorted().toList();
        return Optional.of(
                new SavingRate(sorted.size(), quantile(sorted, 1), quantile(sorted, 2), quantile(sorted, 3)));
    }

    private static BigDecimal quantile(List<BigDecimal> sorted, int quarters) {
        int steps = (sorted.size() - 1) * quarters;
        int below = steps / 4;
        if (steps % 4 == 0) return sorted.get(below);
        var part = BigDecimal.valueOf(steps % 4).divide(BigDecimal.valueOf(4), 2, RoundingMode.UNNECESSARY);
        var one = sorted.get(below);
        return one.add(sorted.get(below + 1).subtract(one).multiply(part)).setScale(SCALE, RoundingMode.HALF_UP);
    }

    /** What such a part of a cost is, to the pound: more would claim to know too much. */
    public static Money part(BigDecimal rate, Money cost) {
        return new Money(
                cost.amount().multiply(rate).setScale(0, RoundingMode.HALF_UP).setScale(2));
    }
}
