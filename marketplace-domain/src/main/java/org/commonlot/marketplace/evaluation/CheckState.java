package org.commonlot.marketplace.evaluation;

/** Where the check of a bid stands. */
public enum CheckState {
    PENDING,
    CONCERN,
    CLEARED,
    EXCLUDED,
    /** The bidder has withdrawn the bid after it was opened, as it was allowed to. */
    WITHDRAWN;

    public boolean decided() {
        return this != PENDING && this != CONCERN;
    }
}
