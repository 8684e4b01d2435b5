package org.commonlot.marketplace.maturity;

/** Where an assessment stands. */
public enum AssessmentState {
    /** Answered bit by bit. */
    DRAFT,
    /** A second person confirms it or sends it back. */
    SUBMITTED,
    /** It stands, and is never changed. */
    CONFIRMED,
    /** Given up before it was confirmed. */
    DISCARDED
}
