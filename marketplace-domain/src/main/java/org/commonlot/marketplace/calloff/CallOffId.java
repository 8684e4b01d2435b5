package org.commonlot.marketplace.calloff;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies what one body calls off from a lot. */
@Embeddable
public record CallOffId(UUID value) {

    static CallOffId next() {
        return new CallOffId(UUID.randomUUID());
    }
}
