package org.commonlot.marketplace.ordering;

/** Where an order stands. */
public enum OrderState {
    /** Its amount is reserved; somebody else approves it. */
    ASKED,
    /** The supplier may deliver. */
    APPROVED,
    REFUSED,
    CANCELLED
}
