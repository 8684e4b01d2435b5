package org.commonlot.marketplace.contractchange;

/** Where a change stands. */
public enum ChangeState {
    /** Somebody else approves or refuses it. */
    PROPOSED,
    /** Agreed; it has not taken effect. */
    APPROVED,
    REFUSED,
    WITHDRAWN,
    IN_EFFECT
}
