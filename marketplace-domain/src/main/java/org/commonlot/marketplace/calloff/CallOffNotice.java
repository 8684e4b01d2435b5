package org.commonlot.marketplace.calloff;

/** The notices that a call-off from the threshold on has of its own (Procurement Act 2023, ss.50 and 53). */
public enum CallOffNotice {
    AWARD,
    DETAILS
}
