package org.commonlot.marketplace.procurement;

/** When conflicts are declared: before the notice, and again once bidders' names are known. */
public enum ConflictMoment {
    BEFORE_NOTICE,
    NAMES_KNOWN
}
