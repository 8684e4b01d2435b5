package org.commonlot.marketplace.following;

/** What can be new. */
public enum NewsKind {
    /** A question was answered for everybody. */
    ANSWERED,
    /** The procurement was changed. */
    AMENDED,
    /** A lot was awarded. */
    AWARDED,
    /** The procurement ended without award. */
    CANCELLED
}
