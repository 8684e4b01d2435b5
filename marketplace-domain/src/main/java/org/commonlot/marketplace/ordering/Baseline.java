package org.commonlot.marketplace.ordering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.commonlot.marketplace.terms.Money;

/**
 * What an order would have cost at what the authority paid before: its yearly cost over the term of the contract, of which
 * the order has the same part as it has of the authority's share of the award.
 *
 * @param yearly what the authority paid a year before, VAT included
 * @param from the first day of the contract
 * @param to its last
 * @param worth of all contracts of the authority from this procurement
 */
record Baseline(Money yearly, LocalDate from, LocalDate to, Money worth) {

    private static final BigDecimal DAYS = BigDecimal.valueOf(365);

    /** To the penny: half a penny is rounded up. */
    Money of(Money amount) {
        var days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to) + 1);
        return new Money(yearly.amount()
                .multiply(days)
                .multiply(amount.amount())
                .divide(DAYS.multiply(worth.amount()), 2, RoundingMode.HALF_UP));
    }
}
