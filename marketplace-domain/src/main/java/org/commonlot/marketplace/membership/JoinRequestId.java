package org.commonlot.marketplace.membership;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record JoinRequestId(UUID value) {

    static JoinRequestId next() {
        return new JoinRequestId(UUID.randomUUID());
    }
}
