package org.commonlot.marketplace.discovery;

/** How far a process has come, in words that fit our own and imported ones alike. */
public enum SearchStage {
    PLANNING,
    TENDER,
    AWARD,
    CONTRACT,
    ENDED
}
