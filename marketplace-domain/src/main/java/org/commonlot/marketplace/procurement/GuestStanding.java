package org.commonlot.marketplace.procurement;

/** Where the asking of somebody to take part stands. */
public enum GuestStanding {
    ASKED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    REMOVED
}
