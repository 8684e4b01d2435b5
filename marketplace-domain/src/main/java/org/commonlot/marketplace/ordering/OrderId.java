package org.commonlot.marketplace.ordering;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies an order. */
@Embeddable
public record OrderId(UUID value) {

    static OrderId next() {
        return new OrderId(UUID.randomUUID());
    }
}
