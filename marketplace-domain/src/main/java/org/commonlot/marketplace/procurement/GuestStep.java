package org.commonlot.marketplace.procurement;

/** What happens with people who are asked to take part in one procurement, as its history names it. */
public enum GuestStep {
    ASK_GUEST,
    GUEST_ACCEPTS,
    GUEST_DECLINES,
    WITHDRAW_GUEST,
    REMOVE_GUEST
}
