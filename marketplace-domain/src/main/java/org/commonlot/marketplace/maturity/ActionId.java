package org.commonlot.marketplace.maturity;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies an action of a plan. */
@Embeddable
public record ActionId(UUID value) {

    static ActionId next() {
        return new ActionId(UUID.randomUUID());
    }
}
