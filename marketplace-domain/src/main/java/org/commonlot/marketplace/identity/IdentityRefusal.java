package org.commonlot.marketplace.identity;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** Why an act on a local account was refused. */
public enum IdentityRefusal implements Refusal {
    /** Unknown, expired or used: which of them is not told. */
    LINK_NOT_VALID(null),
    CODE_WRONG("code"),
    FACTOR_ALREADY(null),
    FACTOR_NOT_OFFERED(null),
    FACTOR_REQUIRED(null),
    LOCK_REASON_MISSING("reason"),
    LOCK_ONESELF(null);

    private final @Nullable String field;

    IdentityRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "identity";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
