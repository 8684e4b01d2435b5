package org.commonlot.marketplace.terms;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount in pounds sterling, to the penny. Whether VAT is included is stated where the amount is used:
 * estimated values and thresholds include it (Procurement Act 2023, s.123(2)).
 */
@Embeddable
public record Money(BigDecimal amount) implements Comparable<Money> {

    public static final String CURRENCY = "GBP";

    /** @throws ArithmeticException when the amount has fractions of a penny */
    public Money {
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** Reads a plain decimal such as {@code 207720} or {@code 12.50}. */
    public static Money of(String amount) {
        return new Money(new BigDecimal(amount));
    }

    public static Money pounds(long pounds) {
        return new Money(BigDecimal.valueOf(pounds));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public boolean exceeds(Money other) {
        return compareTo(other) > 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }
}
