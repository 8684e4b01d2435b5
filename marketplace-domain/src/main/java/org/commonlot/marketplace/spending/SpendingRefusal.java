package org.commonlot.marketplace.spending;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of marking a contract's money refuse. */
public enum SpendingRefusal implements Refusal {
    CHANGED_MEANWHILE(null),
    OPEN_SOURCE_NEGATIVE("openSource"),
    OPEN_SOURCE_ABOVE_VALUE("openSource");

    private final @Nullable String field;

    SpendingRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "spending";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
