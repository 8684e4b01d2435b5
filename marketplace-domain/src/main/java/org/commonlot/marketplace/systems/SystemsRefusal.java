package org.commonlot.marketplace.systems;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of the systems register and of data holdings refuse. */
public enum SystemsRefusal implements Refusal {
    NAME_EMPTY("name"),
    LINE_UNKNOWN("lineOfBusiness"),
    CONTRACT_SAYS_IT("supplier"),
    CONTRACT_UNKNOWN("contract"),
    SYSTEM_KNOWN("name"),
    TOO_MANY(null),
    CHANGED_MEANWHILE(null),
    RETIRED(null),
    HOLDING_EMPTY("title"),
    WITHDRAWN(null),
    PURPOSE_EMPTY("purpose"),
    TOO_MANY_OPEN(null),
    ANSWERED(null),
    ANSWER_EMPTY("words"),
    LINK_MISSING("link"),
    DAY_MISSING("plannedFor"),
    DAY_PASSED("plannedFor"),
    NOTHING_CHOSEN("systems"),
    NO_MEMBER("systems");

    private final @Nullable String field;

    SystemsRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "systems";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
