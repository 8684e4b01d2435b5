package org.commonlot.marketplace.bidding;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What one supplier is writing for one lot. Random, and it tells nothing of either. */
@Embeddable
public record BidId(UUID value) {

    static BidId next() {
        return new BidId(UUID.randomUUID());
    }
}
