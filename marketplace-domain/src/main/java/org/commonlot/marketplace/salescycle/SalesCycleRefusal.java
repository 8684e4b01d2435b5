package org.commonlot.marketplace.salescycle;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of the sales cycle refuse. */
public enum SalesCycleRefusal implements Refusal {
    DAY_IN_FUTURE("day"),
    DAY_OUT_OF_ORDER("day"),
    /** What the marketplace sees itself is not for anybody to say. */
    SEEN_HERE(null),
    /** What does not fire any more needs no answer. */
    FLAG_GONE(null),
    ANSWER_EMPTY("words");

    private final @Nullable String field;

    SalesCycleRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "salescycle";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
