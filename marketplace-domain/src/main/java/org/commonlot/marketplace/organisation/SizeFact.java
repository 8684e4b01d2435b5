package org.commonlot.marketplace.organisation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier said of its size, and the day for which it is true.
 *
 * @param headcount staff on that day
 * @param turnover of a year
 * @param balanceSheet total assets
 */
@Embeddable
public record SizeFact(
        @Column(name = "as_of") LocalDate asOf,
        @Nullable Integer headcount,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "turnover")) @Nullable
        Money turnover,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "balance_sheet")) @Nullable
        Money balanceSheet) {

    private static final Money SME_TURNOVER = Money.pounds(44_000_000);
    private static final Money SME_BALANCE_SHEET = Money.pounds(38_000_000);
    private static final int SME_HEADCOUNT = 250;

    /**
     * Whether the firm is small or medium-sized for every duty under the Act: fewer than 250 staff, and a turnover of at
     * most £44 million or a balance sheet of at most £38 million (Procurement Act 2023, s.123).
     */
    public boolean sme() {
        return headcount != null
                && headcount < SME_HEADCOUNT
                && (within(turnover, SME_TURNOVER) || within(balanceSheet, SME_BALANCE_SHEET));
    }

    /**
     * The first class of which two of the three limits are met (Companies Act 2006, ss.382, 384A and 465, for periods
     * from 6 April 2025). The rule of two years in a row needs two years of accounts and is left out: this is for
     * display, not for a duty under the Act.
     */
    public SizeClass sizeClass() {
        var known = Stream.of(headcount, turnover, balanceSheet)
                .filter(fact -> fact != null)
                .count();
        if (known < 2) return SizeClass.UNKNOWN;
        if (twoOf(10, 1_000_000, 500_000)) return SizeClass.MICRO;
        if (twoOf(50, 15_000_000, 7_500_000)) return SizeClass.SMALL;
        if (twoOf(250, 54_000_000, 27_000_000)) return SizeClass.MEDIUM;
        return SizeClass.LARGE;
    }

    private boolean twoOf(int staff, long turnoverLimit, long balanceSheetLimit) {
        return Stream.of(
                                headcount != null && headcount <= staff,
                                within(turnover, Money.pounds(turnoverLimit)),
                                within(balanceSheet, Money.pounds(balanceSheetLimit)))
                        .filter(met -> met)
                        .count()
                >= 2;
    }

    private static boolean within(@Nullable Money amount, Money limit) {
        return amount != null && !amount.exceeds(limit);
    }
}
