package org.commonlot.marketplace.salescycle;

import java.util.UUID;

/** A set of cycles for which figures are kept: all of them, one procedure's, one authority's and so on. */
public record Group(String family, String value) {

    /** By what figures are broken down. */
    public enum Dimension {
        ALL,
        PROCEDURE,
        VALUE,
        CATEGORY,
        YEAR,
        JOINT,
        WINNER_SIZE,
        BIDDER_SIZE,
        AUTHORITY,
        AUTHORITY_WINNER_SIZE,
        AUTHORITY_BIDDER_SIZE
    }

    public static Group of(Origin origin, Dimension dimension, String value) {
        return new Group(familyOf(origin, dimension), value);
    }

    public static Group all(Origin origin) {
        return of(origin, Dimension.ALL, "");
    }

    public static Group authority(Origin origin, UUID authority) {
        return of(origin, Dimension.AUTHORITY, authority.toString());
    }

    /** One size of supplier with one authority. */
    static String sized(UUID authority, String size) {
        return authority + ":" + size;
    }

    static String familyOf(Origin origin, Dimension dimension) {
        return origin.name() + "." + dimension.name();
    }
}
