package org.commonlot.marketplace.evaluation;

import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;

/**
 * The price of a bid, for those who decide on it.
 *
 * @param low whether the stated rule finds it low ({@link Caution.Kind#LOW_PRICE})
 * @param query what was asked and decided, if anything yet
 */
public record PriceRow(
        String reference,
        String supplierName,
        Money price,
        boolean low,
        @Nullable PriceQueryView query) {

    public boolean decided() {
        return query != null && query.decision() != null;
    }

    /** Whether no award is possible before somebody decides on it. */
    public boolean holdsUp() {
        return !decided() && (low || query != null);
    }
}
