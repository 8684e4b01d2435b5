package org.commonlot.marketplace.procurement;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies one asking of one person to take part in one procurement. */
@Embeddable
public record GuestId(UUID value) {

    static GuestId next() {
        return new GuestId(UUID.randomUUID());
    }
}
