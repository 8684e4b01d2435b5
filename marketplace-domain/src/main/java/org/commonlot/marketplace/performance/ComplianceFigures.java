package org.commonlot.marketplace.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How an authority paid under its public contracts in a stretch of time, in whole numbers (reg 38(2)(c), (d)). Day 1 is the
 * day after an invoice was received.
 *
 * @param payments made in it
 * @param daysSum of their days to pay
 * @param withinThirty made up to day 30
 * @param withinSixty made from day 31 to day 60
 * @param withinTerm made within the term of s.68(2)
 * @param fellDue sums whose term ended in it
 * @param fellDueUnpaid those of them not paid in it
 */
public record ComplianceFigures(
        int payments, long daysSum, int withinThirty, int withinSixty, int withinTerm, int fellDue, int fellDueUnpaid) {

    public static final ComplianceFigures NONE = new ComplianceFigures(0, 0, 0, 0, 0, 0, 0);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Made on day 61 or later. */
    public int later() {
        return payments - withinThirty - withinSixty;
    }

    /** The arithmetic mean (reg 38(3)), to a tenth of a day; nothing without a payment. */
    public @Nullable BigDecimal meanDays() {
        return payments == 0
                ? null
                : BigDecimal.valueOf(daysSum).divide(BigDecimal.valueOf(payments), 1, RoundingMode.HALF_UP);
    }

    /** To a tenth of a per cent; nothing of nothing. */
    public static @Nullable BigDecimal percent(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    /** Whether anything was paid or fell due: without that no notice is owed (s.69(1)). */
    public boolean any() {
        return payments > 0 || fellDue > 0;
    }
}
