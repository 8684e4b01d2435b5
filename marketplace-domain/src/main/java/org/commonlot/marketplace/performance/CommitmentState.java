package org.commonlot.marketplace.performance;

/** What became of a promise of social value. */
public enum CommitmentState {
    PROMISED,
    KEPT,
    PARTLY_KEPT,
    NOT_KEPT
}
