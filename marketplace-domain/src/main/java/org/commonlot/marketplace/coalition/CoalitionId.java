package org.commonlot.marketplace.coalition;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies a coalition. */
@Embeddable
public record CoalitionId(UUID value) {

    static CoalitionId next() {
        return new CoalitionId(UUID.randomUUID());
    }
}
