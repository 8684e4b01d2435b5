package org.commonlot.marketplace.procurement;

/** Where a change to what was published stands. */
public enum AmendmentState {
    DRAFT,
    PROPOSED,
    APPROVED,
    PUBLISHED,
    DROPPED;

    /** It is being prepared: there is at most one such change at a time. */
    public boolean live() {
        return this != PUBLISHED && this != DROPPED;
    }
}
