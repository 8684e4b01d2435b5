package org.commonlot.marketplace.challenge;

/** How a hold came to its end. */
public enum HoldEnding {
    /** The court ended or changed the suspension (Procurement Act 2023, s.102). */
    ORDER,
    /** The proceedings were determined, discontinued or otherwise disposed of (s.101). */
    DISPOSED,
    /** The authority released the hold that it had made itself. */
    RELEASED
}
