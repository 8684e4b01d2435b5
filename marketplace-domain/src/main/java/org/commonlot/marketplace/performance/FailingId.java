package org.commonlot.marketplace.performance;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies an entry of a breach or of poor performance. */
@Embeddable
public record FailingId(UUID value) {

    static FailingId next() {
        return new FailingId(UUID.randomUUID());
    }
}
