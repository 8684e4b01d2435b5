package org.commonlot.marketplace.challenge;

/** What keeps an award waiting. */
public enum HoldKind {
    /** A claim in court of which the authority was notified (Procurement Act 2023, ss.100, 101). */
    PROCEEDINGS,
    /** Anything short of that, for which the authority chooses to wait. */
    COMPLAINT
}
