package org.commonlot.marketplace.discovery;

/** Whose it is: one of our own opportunities, or a process that others published. */
public enum SearchKind {
    OPPORTUNITY,
    MARKET,
    /** What somebody plans to buy, or asks the market about before. */
    PLAN
}
