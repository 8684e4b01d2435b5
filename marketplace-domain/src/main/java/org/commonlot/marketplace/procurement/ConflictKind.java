package org.commonlot.marketplace.procurement;

/** What a person says about their own interests. */
public enum ConflictKind {
    NONE,
    POTENTIAL,
    ACTUAL
}
