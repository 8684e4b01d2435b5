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
    DIMENSION_UNKNOWN("dimension"),
    ACTION_EMPTY("what"),
    OWNER_UNKNOWN("owner"),
    DUE_PAST("due"),
    ACTION_OVER(null),
    TOO_MANY_ACTIONS(null),
    TITLE_EMPTY("title"),
    SUMMARY_EMPTY("summary"),
    SOURCE_EMPTY("source"),
    LEVELS_WRONG("levels"),
    DIMENSIONS_WRONG("dimensions"),
    DIMENSION_INCOMPLETE("dimensions"),
    DIMENSION_TWICE("dimensions"),
    TARGET_WRONG("dimensions"),
    TOO_MANY_FRAMEWORKS(null),
    FRAMEWORK_RETIRED(null),
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
