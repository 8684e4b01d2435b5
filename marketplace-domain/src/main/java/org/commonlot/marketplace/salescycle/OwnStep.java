package org.commonlot.marketplace.salescycle;

/** What a firm goes through with an authority, in this order. */
public enum OwnStep {
    /** It took part in market engagement. */
    ENGAGED,
    /** It asked its first question. */
    ASKED,
    /** Its first bid arrived. */
    BID,
    /** The award was public. */
    OUTCOME,
    /** Its contract was signed. */
    SIGNED,
    /** It was paid for the first time. */
    FIRST_PAYMENT
}
