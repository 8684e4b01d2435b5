package org.commonlot.marketplace.coalition;

/** What has become of an invitation. */
public enum InvitationStanding {
    OPEN,
    ACCEPTED,
    DECLINED,
    WITHDRAWN
}
