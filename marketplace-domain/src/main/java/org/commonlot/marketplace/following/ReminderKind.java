package org.commonlot.marketplace.following;

/** Of what people are reminded. */
enum ReminderKind {
    /** Bids close soon: those who have written one and not submitted it. */
    CLOSING,
    /** Bids have closed and wait to be opened: the openers. */
    OPENING
}
