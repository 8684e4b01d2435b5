package org.commonlot.marketplace.salescycle;

/**
 * Where something is counted.
 *
 * @param family by what it is broken down, such as {@code OWN.PROCEDURE}
 * @param value of which of them, such as {@code open}; empty for all
 * @param measure the name of a {@link Measure} or an {@link Indicator}
 * @param kind what is counted there
 * @param label a reason; empty for the rest
 * @param day how many days, or how many bids; for what runs, the day since which, or by which, counted from 1970
 */
record Slot(String family, String value, String measure, Kind kind, String label, int day) {

    /** What is counted. */
    enum Kind {
        /** It came to its end. */
        DONE,
        /** It was given up. */
        LEFT,
        /** It is under way. */
        LIVE,
        YES,
        NO
    }

    static Slot of(Group group, Enum<?> measure, Kind kind, int day) {
        return new Slot(group.family(), group.value(), measure.name(), kind, "", day);
    }

    Group group() {
        return new Group(family, value);
    }
}
