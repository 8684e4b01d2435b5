package org.commonlot.marketplace.planning;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of pipeline and engagement refuse. */
public enum PlanningRefusal implements Refusal {
    TITLE_EMPTY("title"),
    VALUE_NOT_POSITIVE("most"),
    VALUE_REVERSED("most"),
    TENDER_DATE_PASSED("tenderExpected"),
    CONTRACT_BEFORE_TENDER("contractStarts"),
    NOT_PLANNED(null),
    CHANGED_MEANWHILE(null),
    REASON_EMPTY("reason"),
    NOTICE_NUMBER_MALFORMED("number"),
    NOTICE_IN_FUTURE("publishedAt"),
    NOTICE_RECORDED(null),
    CLOSING_PASSED("closes"),
    NOT_DRAFT(null),
    NOT_PUBLISHED(null),
    ENGAGEMENT_CLOSED(null),
    EVENT_PASSED("starts"),
    EVENT_OVER(null),
    EVENT_FULL(null),
    WORDS_EMPTY("words"),
    STARTED_ALREADY(null),
    NEED_EMPTY("need"),
    JOIN_OWN(null),
    JOIN_KNOWN(null),
    JOIN_TOO_LATE(null),
    JOIN_ANSWERED(null);

    private final @Nullable String field;

    PlanningRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "planning";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
