package org.commonlot.marketplace.procurement;

/** Where a lot stands. Until its procurement is published it is only planned. */
public enum LotState {
    PLANNED,
    OPEN,
    CLOSED,
    OPENED,
    EVALUATING,
    /** Who goes on from it is chosen: the next stage follows. */
    SELECTED,
    DECIDED,
    COMPLETE,
    UNSUCCESSFUL,
    CANCELLED;

    /** Whether it is over, or decided so that only contracts are left to sign. */
    public boolean ended() {
        return this == DECIDED || this == COMPLETE || this == UNSUCCESSFUL || this == CANCELLED;
    }

    /** Whether its bids are still sealed, or still to come. */
    boolean beforeOpening() {
        return this == PLANNED || this == OPEN || this == CLOSED;
    }
}
