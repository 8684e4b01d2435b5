package org.commonlot.marketplace.ordering;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered, or taken back: then quantity and amount are below nothing. Never changed.
 *
 * @param reason of a counter-entry
 */
@Embeddable
record OrderEntry(
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal amount,
        @Nullable String reason,
        UUID personId,
        String personName,
        Instant madeAt) {

    /** To the penny: half a penny is rounded up. */
    static Money amount(BigDecimal quantity, BigDecimal unitPrice) {
        return new Money(quantity.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP));
    }

    static OrderEntry of(BigDecimal quantity, BigDecimal unitPrice, Actor by, Instant now) {
        var amount = amount(quantity, unitPrice).amount();
        return new OrderEntry(quantity, unitPrice, amount, null, by.person().value(), by.name(), now);
    }

    OrderEntry counter(String why, Actor by, Instant now) {
        return new OrderEntry(
                quantity.negate(), unitPrice, amount.negate(), why, by.person().value(), by.name(), now);
    }

    OrderView.Entry view() {
        return new OrderView.Entry(quantity, unitPrice, new Money(amount), reason, personName, madeAt);
    }
}
