package org.commonlot.marketplace.organisation;

/** What an authority is in the structure of government. */
public enum AuthorityKind {
    COUNTY,
    DISTRICT,
    UNITARY,
    METROPOLITAN,
    LONDON_BOROUGH,
    CITY_CORPORATION,
    COMBINED,
    STRATEGIC_REGIONAL,
    HEALTH_BODY,
    OTHER_PARTNER;

    /** Whether other authorities are its constituents, beside whatever county they lie in. */
    public boolean hasMembers() {
        return this == COMBINED || this == STRATEGIC_REGIONAL;
    }
}
