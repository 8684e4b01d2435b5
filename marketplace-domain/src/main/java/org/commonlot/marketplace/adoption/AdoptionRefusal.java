package org.commonlot.marketplace.adoption;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of adoption refuse. */
public enum AdoptionRefusal implements Refusal {
    CONTRACT_NOT_PUBLIC(null),
    CHANGED_MEANWHILE(null),
    OUTCOME_EMPTY("outcome"),
    COST_EMPTY("cost"),
    USERS_EMPTY("users"),
    DATA_EMPTY("data"),
    SHORTFALLS_EMPTY("shortfalls"),
    NOT_NEXT("state"),
    RETIRED_WHY("note"),
    RETIRED_ALREADY(null);

    private final @Nullable String field;

    AdoptionRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "adoption";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
