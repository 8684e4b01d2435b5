package org.commonlot.marketplace.contract;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of contracts refuse. */
public enum ContractRefusal implements Refusal {
    STEP_NOT_POSSIBLE(null),
    SIGNED_ALREADY(null),
    SIGNED_IN_FUTURE("signedOn"),
    SIGNED_BEFORE_AWARD("signedOn"),
    AUTHORITY_SIGNATORY_EMPTY("forAuthority"),
    SUPPLIER_SIGNATORY_EMPTY("forSupplier"),
    CAPACITY_EMPTY("capacity"),
    PAPER_CHANGED(null),
    SIGNED_BY_PARTY(null),
    COPY_KEPT("document"),
    COPY_NOT_REDACTED("document"),
    NOT_PUBLIC(null),
    DETAILS_NOT_DUE(null),
    DECLINED_ALONE(null),
    DECLINE_REASON_EMPTY("reason"),
    NOTICE_NUMBER_MALFORMED("number"),
    NOTICE_IN_FUTURE("publishedAt"),
    NOTICE_BEFORE_SIGNING("publishedAt");

    private final @Nullable String field;

    ContractRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "contract";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
