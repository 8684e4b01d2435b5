package org.commonlot.marketplace.procurement;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies a lot of a procurement. */
@Embeddable
public record LotId(UUID value) {

    static LotId next() {
        return new LotId(UUID.randomUUID());
    }
}
