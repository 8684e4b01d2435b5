package org.commonlot.marketplace.bidding;

/** Whether an opened bid answers what was published last. */
public enum Confirmation {
    /** It was submitted or confirmed after the last change. */
    STANDS,
    /** It was submitted before, and its bidder has been asked to confirm or withdraw it. */
    ASKED,
    CONFIRMED,
    WITHDRAWN
}
