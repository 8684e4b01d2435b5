package org.commonlot.marketplace.membership;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record InvitationId(UUID value) {

    static InvitationId next() {
        return new InvitationId(UUID.randomUUID());
    }
}
