package org.commonlot.marketplace.challenge;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies what keeps an award waiting. */
@Embeddable
public record HoldId(UUID value) {

    static HoldId next() {
        return new HoldId(UUID.randomUUID());
    }
}
