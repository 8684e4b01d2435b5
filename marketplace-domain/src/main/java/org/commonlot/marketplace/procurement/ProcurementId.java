package org.commonlot.marketplace.procurement;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies a procurement. */
@Embeddable
public record ProcurementId(UUID value) {

    static ProcurementId next() {
        return new ProcurementId(UUID.randomUUID());
    }
}
