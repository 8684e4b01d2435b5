package org.commonlot.marketplace.planning;

/** Where an engagement stands; once published it is open until it closes. */
public enum EngagementState {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
