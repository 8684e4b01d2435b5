package org.commonlot.marketplace.discovery;

/** In which order results come. Without search words, relevance means newest. */
public enum SearchOrder {
    RELEVANCE,
    NEWEST,
    /** Only what can still be answered, the nearest deadline first. */
    CLOSING_SOON
}
