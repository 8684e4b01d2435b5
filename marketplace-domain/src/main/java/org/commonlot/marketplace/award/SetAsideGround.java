package org.commonlot.marketplace.award;

/** Why an approved award is given up before its contract is signed. */
public enum SetAsideGround {
    /** After proceedings or a complaint showed it wrong (Procurement Act 2023, ss.101-103). */
    CHALLENGE,
    /** The winner no longer stands by its bid. */
    WITHDRAWN,
    /** An exclusion ground applies to the winner since (ss.26, 57, 58). */
    EXCLUDED,
    /** The winner does not sign what it offered. */
    REFUSED
}
