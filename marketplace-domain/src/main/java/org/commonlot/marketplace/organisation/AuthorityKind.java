package org.commonlot.marketplace.organisation;

/** What an authority is in the structure of government. */
public enum AuthorityKind {
    COUNTY,
    DISTRICT,
    UNITARY,
    METROPOLITAN,
    LONDON_BOROUGH,
    COMBINED,
    HEALTH_BODY,
    OTHER_PARTNER
}
