package org.commonlot.marketplace.maturity;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of maturity refuse. */
public enum MaturityRefusal implements Refusal {
    FRAMEWORK_UNKNOWN("framework"),
    OPEN_ALREADY("framework"),
    NOT_DRAFT(null),
    NOT_SUBMITTED(null),
    NOT_CONFIRMED(null),
    LEVEL_UNKNOWN("level"),
    LEVEL_WITHOUT_REASON("reason"),
    LEVEL_WITHOUT_EVIDENCE("evidence"),
    NOTHING_ANSWERED(null),
    SAME_PERSON(null),
    REASON_EMPTY("reason"),
    CHANGED_MEANWHILE(null);

    private final @Nullable String field;

    MaturityRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "maturity";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
