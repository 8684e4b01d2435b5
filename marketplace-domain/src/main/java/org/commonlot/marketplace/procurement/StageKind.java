package org.commonlot.marketplace.procurement;

/** The kinds of round that a procurement can be made of, in their order. A plain one has only the tender. */
public enum StageKind {
    TENDER,
    SIFT,
    EXPLORATION,
    PILOT,
    SCALE
}
