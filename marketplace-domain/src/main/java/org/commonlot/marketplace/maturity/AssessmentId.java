package org.commonlot.marketplace.maturity;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies an assessment. */
@Embeddable
public record AssessmentId(UUID value) {

    static AssessmentId next() {
        return new AssessmentId(UUID.randomUUID());
    }
}
