package org.commonlot.marketplace.chasing;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of asking for outcomes refuse. */
public enum ChasingRefusal implements Refusal {
    SETTLED(null),
    DAY_PAST("decisionExpected"),
    REASON_EMPTY("reason");

    private final @Nullable String field;

    ChasingRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "chasing";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
