package org.commonlot.marketplace.procurement;

/** What somebody else decides about a declared conflict. */
public enum ConflictDecision {
    MITIGATED,
    STOOD_DOWN
}
