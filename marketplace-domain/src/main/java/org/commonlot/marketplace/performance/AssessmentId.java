package org.commonlot.marketplace.performance;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies an assessment of a contract's KPIs. */
@Embeddable
public record AssessmentId(UUID value) {

    static AssessmentId next() {
        return new AssessmentId(UUID.randomUUID());
    }
}
