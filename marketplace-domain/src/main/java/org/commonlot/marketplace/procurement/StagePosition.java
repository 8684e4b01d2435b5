package org.commonlot.marketplace.procurement;

/** Where a stage stands among others: its minimum period depends on that (Procurement Act 2023, s.54). */
public enum StagePosition {
    /** The tender of a plain procurement. */
    ONLY,
    /** Everybody may ask to take part: the participation period. */
    FIRST,
    /** Tenders of those who were chosen: the tendering period of pre-selected suppliers. */
    LATER
}
