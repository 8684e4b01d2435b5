package org.commonlot.marketplace.evaluation;

/** What came of a price that may be abnormally low. */
public enum PriceDecision {
    /** The bidder can perform the contract for it: the bid stays in the ranking. */
    ACCEPTED,
    /** The bidder has not shown that it can: the bid is disregarded (Procurement Act 2023, s.19(3)(c), (5)). */
    DISREGARDED
}
