package org.commonlot.marketplace.award;

/** Who reads a passage of the assessment summaries: its own bidder, or the others, who are told of the winning bid. */
public enum Readership {
    BIDDER,
    OTHERS
}
