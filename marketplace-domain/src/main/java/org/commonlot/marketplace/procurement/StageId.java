package org.commonlot.marketplace.procurement;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies a stage of a procurement. */
@Embeddable
public record StageId(UUID value) {

    static StageId next() {
        return new StageId(UUID.randomUUID());
    }
}
