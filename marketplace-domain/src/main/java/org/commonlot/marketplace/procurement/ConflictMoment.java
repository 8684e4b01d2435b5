package org.commonlot.marketplace.procurement;

/**
 * When conflicts are declared: before the notice, and again once bidders' names are known. Whoever is put in another's place
 * between the two declares on joining.
 */
public enum ConflictMoment {
    BEFORE_NOTICE,
    ON_JOINING,
    NAMES_KNOWN;

    /** Whether what was declared at this moment is enough where a declaration of that one is due. */
    public boolean covers(ConflictMoment due) {
        return this == due || (this == ON_JOINING && due == BEFORE_NOTICE);
    }
}
