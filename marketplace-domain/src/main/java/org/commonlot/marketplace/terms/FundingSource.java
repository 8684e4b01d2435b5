package org.commonlot.marketplace.terms;

/** From which purse something is paid. */
public enum FundingSource {
    /** The authority's yearly budget. */
    REVENUE,
    /** Its capital programme. */
    CAPITAL,
    /** A grant of central government. */
    GRANT,
    /** Funds that were devolved to a combined authority. */
    DEVOLVED,
    /** Partners, such as health bodies. */
    PARTNERS,
    /** What the service itself takes in. */
    INCOME,
    /** Several of these. */
    MIXED,
    UNKNOWN
}
