package org.commonlot.marketplace.performance;

/** Where an invoice stands. */
public enum InvoiceState {
    RECEIVED,
    /** The authority considers it invalid or disputes it: the term stands still (s.68(3)). */
    DISPUTED,
    PAID,
    /** It was no invoice, or a credit note took its place: nothing is owed. */
    WITHDRAWN
}
