package org.commonlot.marketplace.maturity;

/** Who may read an assessment once it is confirmed. */
public enum Visibility {
    PUBLIC,
    /** The authority's own people. */
    INTERNAL
}
