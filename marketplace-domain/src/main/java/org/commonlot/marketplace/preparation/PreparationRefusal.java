package org.commonlot.marketplace.preparation;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of preparation refuse. */
public enum PreparationRefusal implements Refusal {
    GATES_MISSING(null),
    ANSWER_NEEDED("answer"),
    GATE_NOT_ANSWERED_HERE(null),
    TOO_LATE(null),
    DAY_NEEDED("day"),
    DAYS_OUT_OF_RANGE("clearDays"),
    KEY_DECISION_DAYS("clearDays"),
    PROCEDURE_DOES_NOT_FIT(null),
    VALUE_BELOW_LEAST("base"),
    VALUE_TOO_LARGE("base"),
    PAYMENTS_NOT_COUNTED("participants");

    private final @Nullable String field;

    PreparationRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "preparation";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
