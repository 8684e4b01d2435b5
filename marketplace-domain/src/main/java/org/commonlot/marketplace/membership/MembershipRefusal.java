package org.commonlot.marketplace.membership;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** Why somebody did not come in, or was not let go. */
public enum MembershipRefusal implements Refusal {
    EMAIL_MALFORMED("email"),
    ROLES_MISSING("roles"),
    ROLE_OF_ANOTHER_KIND("roles"),
    MEMBER_ALREADY("email"),
    INVITED_ALREADY("email"),
    TOO_MANY_INVITATIONS("email"),
    INVITATION_ENDED(null),
    /** Argument: the address that was invited. */
    INVITATION_FOR_ANOTHER(null),
    ACCOUNT_EXISTS(null),
    ASKED_ALREADY(null),
    DECIDED_ALREADY(null),
    DOMAIN_MALFORMED("domain"),
    DOMAIN_OF_EVERYBODY("domain"),
    DOMAIN_NOT_YOURS("domain"),
    DOMAIN_TAKEN("domain");

    private final @Nullable String field;

    MembershipRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "membership";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
