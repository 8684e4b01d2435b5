package org.commonlot.marketplace.coalition;

import java.util.List;
import java.util.UUID;

/**
 * A coalition as one who asks for its members' history needs it.
 *
 * @param slug its name in addresses
 * @param buyers the authorities that buy with it today: all members but those who only read along
 */
public record Circle(String slug, String name, List<UUID> buyers) {

    public Circle {
        buyers = List.copyOf(buyers);
    }
}
