package org.commonlot.marketplace.procurement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step in the history of a procurement, as people read it.
 *
 * @param lot whose step it is, or its award's or contract's; nothing where it is the whole procurement's
 */
public record TransitionView(@Nullable LotId lot, String step, String from, String to, Instant at, String actor) {

    public boolean ofLot() {
        return lot != null;
    }
}
