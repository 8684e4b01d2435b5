package org.commonlot.marketplace.performance;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies a KPI of a contract. */
@Embeddable
public record KpiId(UUID value) {

    static KpiId next() {
        return new KpiId(UUID.randomUUID());
    }
}
