package org.commonlot.marketplace.register;

/** How far a claim to an identifier has come. */
public enum ClaimState {
    /** Begun, and nothing done yet. */
    OPEN,
    /** A code went to the address that the register has for the identifier. */
    CODE_SENT,
    /** Administrators are asked to look at evidence. */
    CHECK_ASKED,
    /** The identifier is proved to be the organisation's own. */
    PROVED,
    /** An administrator looked and was not convinced; it may be tried again. */
    REFUSED
}
