package org.commonlot.marketplace.selection;

/** Where the choice of those who go on stands. */
public enum SelectionState {
    PROPOSED,
    RETURNED,
    APPROVED
}
