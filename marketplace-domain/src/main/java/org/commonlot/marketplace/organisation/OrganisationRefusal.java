package org.commonlot.marketplace.organisation;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** Why an act on organisations or people was refused. */
public enum OrganisationRefusal implements Refusal {
    /** Never shown to a stranger: it would tell who has an account. */
    EMAIL_TAKEN("email"),
    EMAIL_MALFORMED("email"),
    PERSON_NAME_MISSING("name"),
    ORGANISATION_NAME_MISSING("organisationName"),
    IDENTIFIER_TAKEN("identifier"),
    IDENTIFIER_MALFORMED("identifier"),
    WEBSITE_MALFORMED("website"),
    REGION_UNKNOWN("regions"),
    CAPABILITY_UNKNOWN("capabilities"),
    CPV_MALFORMED("cpv"),
    TOO_MANY(null),
    NAME_PROVED("organisationName"),
    IDENTIFIER_PROVED("identifier"),
    REGIME_MISSING(null),
    REGIMES_OVERLAP(null),
    REGIME_OUT_OF_ORDER("from"),
    PARENT_UNKNOWN("parent"),
    DATES_REVERSED(null),
    GSS_MALFORMED("gssCode"),
    LEAD_EMAIL_MALFORMED("leadEmail"),
    BODY_WITHOUT_MEMBERS("body"),
    MEMBER_OF_ITSELF("body"),
    MEMBER_ALREADY("body"),
    SUCCESSOR_OF_ITSELF("successors"),
    AUTHORITY_UNKNOWN(null),
    DEPARTMENT_NAME_MISSING("name"),
    DEPARTMENT_TAKEN("name"),
    SIZE_FROM_THE_FUTURE(null),
    SIZE_NEGATIVE(null),
    MERGE_REASON_MISSING("reason"),
    MERGE_WITH_ITSELF(null),
    MERGED_ALREADY(null),
    SUPPLIER_UNKNOWN("identifier"),
    ROLE_OF_ANOTHER_KIND("role"),
    LAST_OWNER("role"),
    SET_UP_ALREADY(null),
    NOT_ENTITLED(null);

    private final @Nullable String field;

    OrganisationRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "organisation";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
