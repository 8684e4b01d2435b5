package org.commonlot.marketplace.salescycle;

import java.util.Map;
import java.util.UUID;

/**
 * What is known of several authorities that buy together.
 *
 * @param together all of them as one
 * @param members each by itself; what is not known of one is that
 * @param everybody all authorities here
 */
public record CoalitionFigures(Figures together, Map<UUID, Figures> members, Figures everybody) {

    public CoalitionFigures {
        members = Map.copyOf(members);
    }
}
