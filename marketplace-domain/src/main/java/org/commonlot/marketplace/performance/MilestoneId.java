package org.commonlot.marketplace.performance;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies a milestone of a contract. */
@Embeddable
public record MilestoneId(UUID value) {

    static MilestoneId next() {
        return new MilestoneId(UUID.randomUUID());
    }
}
