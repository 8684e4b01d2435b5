package org.commonlot.marketplace.award;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies an award that is, or is to be, given up. */
@Embeddable
public record SetAsideId(UUID value) {

    static SetAsideId next() {
        return new SetAsideId(UUID.randomUUID());
    }
}
