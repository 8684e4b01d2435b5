package org.commonlot.marketplace.calloff;

/** Where a call-off stands. */
public enum CallOffState {
    /** The lead has to agree. */
    ASKED,
    /** It can be signed, with its award notice where one is due. */
    AGREED,
    REFUSED,
    WITHDRAWN,
    /** There is a contract, which can be ordered under. */
    SIGNED;

    /** Whether its amount is reserved without a contract. */
    public boolean pending() {
        return this == ASKED || this == AGREED;
    }
}
