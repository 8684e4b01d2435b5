package org.commonlot.marketplace.calloff;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of frameworks and call-offs refuse. */
public enum CallOffRefusal implements Refusal {
    CEILING_NOT_POSITIVE("ceiling"),
    CEILING_BEYOND_ESTIMATE("ceiling"),
    ENDS_BEFORE_START("ends"),
    TERM_TOO_LONG("longerBecause"),
    NOBODY_NAMED("kinds"),
    FEE_WRONG("fee"),
    MECHANISM_EMPTY("mechanism"),
    AWARD_BEYOND_CEILING(null),
    NOT_NAMED("authority"),
    BUYS_ALREADY("authority"),
    NOT_AWARDED("lot"),
    NOT_RUNNING(null),
    COMPETITION_NEEDED(null),
    DIRECT_NEEDED(null),
    COMPETITORS_TOO_FEW(null),
    COMPETITORS_DIFFER(null),
    COMPETITION_ALTERED(null),
    COMPETITION_BEYOND_RESERVED(null),
    COMPETITION_AWARD_BEYOND(null),
    COMPETITION_UNDER_WAY(null),
    COMPETITION_SIGNS(null),
    DILIGENCE_MISSING("checked"),
    NEED_EMPTY("need"),
    AMOUNT_NOT_POSITIVE("amount"),
    BEYOND_HEADROOM("amount"),
    CHANGE_BEYOND_HEADROOM("value"),
    STEP_NOT_POSSIBLE(null),
    SAME_PERSON(null),
    NOT_DELEGATED(null),
    REASON_EMPTY("reason"),
    NOTICE_NOT_OWED(null),
    AWARD_NOTICE_FIRST(null),
    NOTICE_RECORDED(null),
    NOTICE_NUMBER_MALFORMED("number"),
    NOTICE_IN_FUTURE("publishedAt");

    private final @Nullable String field;

    CallOffRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "calloff";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
