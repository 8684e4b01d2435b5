package org.commonlot.marketplace.performance;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies an invoice under a contract. */
@Embeddable
public record InvoiceId(UUID value) {

    static InvoiceId next() {
        return new InvoiceId(UUID.randomUUID());
    }
}
