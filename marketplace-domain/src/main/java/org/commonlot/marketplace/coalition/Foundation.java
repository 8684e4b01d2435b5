package org.commonlot.marketplace.coalition;

/** On what a coalition rests. */
public enum Foundation {
    /** A combined authority, or a body like it, with its constituents. */
    COMBINED,
    /** Whoever wants to. */
    WILLING
}
