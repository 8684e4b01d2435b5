package org.commonlot.marketplace.planning;

/** Where a pipeline entry stands. */
public enum PlanState {
    PLANNED,
    /** It became a procurement. */
    STARTED,
    WITHDRAWN
}
