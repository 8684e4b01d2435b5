package org.commonlot.marketplace.challenge;

/** Where a hold stands; it keeps the award waiting until it has ended. */
public enum HoldState {
    STANDS,
    /** Its end is recorded, and somebody else has to confirm it. */
    END_PROPOSED,
    ENDED
}
