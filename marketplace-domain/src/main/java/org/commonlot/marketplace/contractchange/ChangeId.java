package org.commonlot.marketplace.contractchange;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies a change of a contract. */
@Embeddable
public record ChangeId(UUID value) {

    static ChangeId next() {
        return new ChangeId(UUID.randomUUID());
    }
}
