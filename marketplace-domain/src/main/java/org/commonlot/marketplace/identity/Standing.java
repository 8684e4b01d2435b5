package org.commonlot.marketplace.identity;

/** Whether the right password is enough to sign in. */
public enum Standing {
    ACTIVE,
    /** The address is not confirmed yet. */
    UNCONFIRMED,
    LOCKED
}
