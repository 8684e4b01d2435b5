package org.commonlot.marketplace.performance;

/** Where a milestone stands. */
public enum MilestoneState {
    PLANNED,
    /** A person decides whether it is accepted. */
    DELIVERED,
    ACCEPTED,
    /** It has to be delivered again. */
    REFUSED
}
