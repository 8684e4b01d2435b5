package org.commonlot.marketplace.register;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** Why a claim or a merge was refused. */
public enum RegisterRefusal implements Refusal {
    NO_CONTACT(null),
    TOO_MANY_CODES(null),
    CODE_EXPIRED("code"),
    PROVED_ALREADY(null),
    NOT_ASKED(null),
    OWN_CLAIM(null),
    STATEMENT_MISSING("statement"),
    EVIDENCE_MISSING("evidence"),
    CONTACT_MALFORMED("email"),
    SOURCE_MISSING("source");

    private final @Nullable String field;

    RegisterRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "register";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
