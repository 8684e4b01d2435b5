package org.commonlot.marketplace.salescycle;

import java.math.BigDecimal;

/**
 * How many of all, and what they are worth.
 *
 * @param yes those for which it is so
 * @param no those for which it isn't
 * @param waiting those of which it isn't known yet
 */
public record Share(Indicator indicator, long yes, long no, long waiting, BigDecimal worthYes, BigDecimal worthNo) {

    public long of() {
        return yes + no;
    }

    /** Whether there are enough of them to tell more. */
    public boolean told() {
        return of() >= Figure.LEAST;
    }

    /** In per cent, rounded to a whole number. */
    public long percent() {
        return of() == 0 ? 0 : Math.round(100.0 * yes / of());
    }

    /** By value, in per cent. */
    public long percentOfWorth() {
        var all = worthYes.add(worthNo);
        return all.signum() == 0 ? 0 : Math.round(100.0 * worthYes.doubleValue() / all.doubleValue());
    }
}
