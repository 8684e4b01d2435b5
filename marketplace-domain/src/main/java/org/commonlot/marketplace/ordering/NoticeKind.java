package org.commonlot.marketplace.ordering;

/** The notices that a call-off above the threshold owes (Procurement Act 2023, ss.50 and 53). */
public enum NoticeKind {
    /** The contract award notice, UK6. */
    AWARD,
    /** The contract details notice, UK7. */
    DETAILS
}
