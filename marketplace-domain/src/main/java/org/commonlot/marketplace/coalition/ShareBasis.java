package org.commonlot.marketplace.coalition;

/** By what something is shared out among the members that pay. */
public enum ShareBasis {
    EQUAL,
    /** By residents. */
    POPULATION,
    /** By what each spends, in pounds. */
    SPEND,
    /** By percentages that the members have agreed. */
    CUSTOM
}
