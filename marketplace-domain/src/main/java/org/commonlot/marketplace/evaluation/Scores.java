package org.commonlot.marketplace.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The points that evaluators gave for one item, as they lie to each other.
 *
 * @param points from 0 to {@link Mark#MOST}, from the lowest to the highest
 */
record Scores(List<Integer> points) {

    /** Of two who differ, neither is further from the middle than the other. */
    static final int FEWEST_WITH_OUTLIERS = 3;

    Scores {
        points = points.stream().sorted().toList();
    }

    /** The difference between the highest and the lowest; 0 where nobody has scored. */
    int spread() {
        return points.isEmpty() ? 0 : points.getLast() - points.getFirst();
    }

    /** As many lie above as below: of an even number, halfway between the two in the middle, to one decimal. */
    BigDecimal median() {
        if (points.isEmpty()) throw new IllegalStateException("Nobody has scored this");
        var twice = points.get((points.size() - 1) / 2) + points.get(points.size() / 2);
        return BigDecimal.valueOf(twice).divide(BigDecimal.TWO, 1, RoundingMode.UNNECESSARY);
    }

    /** What one of at least three gave who lies {@link Moderated#WIDE} points or more from the median of them all. */
    boolean outlying(int given) {
        return points.size() >= FEWEST_WITH_OUTLIERS
                && distance(given).abs().compareTo(BigDecimal.valueOf(Moderated.WIDE)) >= 0;
    }

    /** How far above the median, or with a minus below it, in points to one decimal. */
    BigDecimal distance(int given) {
        return BigDecimal.valueOf(given).subtract(median());
    }

    Placing placing(int agreed) {
        if (points.isEmpty()) throw new IllegalStateException("Nobody has scored this");
        if (agreed > points.getLast()) return Placing.ABOVE_ALL;
        return agreed < points.getFirst() ? Placing.BELOW_ALL : Placing.WITHIN;
    }
}
