package org.commonlot.marketplace.award;

/** How useful a bidder found what it was told of its bid. */
public enum Usefulness {
    USEFUL,
    PARTLY,
    NOT_USEFUL
}
