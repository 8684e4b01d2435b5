package org.commonlot.marketplace.award;

/** Where the award of a lot stands. Whether it is public, and whether contracts may be signed, is derived. */
public enum AwardState {
    PROPOSED,
    RETURNED,
    APPROVED,
    SUMMARIES_ISSUED,
    NOTICE_FILED
}
