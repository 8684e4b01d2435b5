package org.commonlot.marketplace.procedure;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the law of procedures refuses. */
public enum ProcedureRefusal implements Refusal {
    UNKNOWN("procedure"),
    GROUND_UNKNOWN("ground");

    private final @Nullable String field;

    ProcedureRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "procedure";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
