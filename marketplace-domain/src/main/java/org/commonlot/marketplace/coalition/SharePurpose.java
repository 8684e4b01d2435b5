package org.commonlot.marketplace.coalition;

/** What is shared out. */
public enum SharePurpose {
    COST,
    SAVING
}
