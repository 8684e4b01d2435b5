package org.commonlot.marketplace.adoption;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record AdoptionId(UUID value) {

    static AdoptionId next() {
        return new AdoptionId(UUID.randomUUID());
    }
}
