package org.commonlot.marketplace.calloff;

/** What a body has to have checked before it calls off: its due diligence. */
public enum Diligence {
    /** What it needs is within the description in the notice. */
    WITHIN_SCOPE,
    /** Notice, contract and how bids were assessed have been read. */
    DOCUMENTS_READ,
    /** The price is value for money against what else it could do. */
    VALUE_FOR_MONEY,
    /** Nobody who decides has a conflict of interest (Procurement Act 2023, ss.81-83). */
    NO_CONFLICT,
    /** Its own funds and approvals are there. */
    APPROVED_INSIDE
}
