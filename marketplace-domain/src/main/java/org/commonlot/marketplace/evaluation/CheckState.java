package org.commonlot.marketplace.evaluation;

/** Where the check of a bid stands. */
public enum CheckState {
    PENDING,
    CONCERN,
    CLEARED,
    EXCLUDED;

    public boolean decided() {
        return this == CLEARED || this == EXCLUDED;
    }
}
