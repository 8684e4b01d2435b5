package org.commonlot.marketplace.performance;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of contract performance refuse. */
public enum PerformanceRefusal implements Refusal {
    STEP_NOT_POSSIBLE(null),
    INVOICE_NUMBER_EMPTY("number"),
    INVOICE_SUBJECT_EMPTY("what"),
    INVOICE_KNOWN("number"),
    AMOUNT_NOT_POSITIVE("amount"),
    RECEIVED_IN_FUTURE("receivedOn"),
    RECEIVED_TOO_EARLY("receivedOn"),
    DUE_TOO_LATE("dueOn"),
    DAY_IN_FUTURE("day"),
    DAY_BEFORE_RECEIPT("day"),
    DAY_BEFORE_DISPUTE("day"),
    REASON_EMPTY("reason"),
    FILE_EMPTY("file"),
    PERIOD_NOT_OVER(null),
    NOTHING_TO_REPORT(null),
    NOTICE_RECORDED(null),
    NOTICE_NUMBER_MALFORMED("number"),
    NOTICE_IN_FUTURE("publishedAt"),
    NOTICE_BEFORE_PERIOD_END("publishedAt"),
    OFFICER_EMPTY("officerName");

    private final @Nullable String field;

    PerformanceRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "performance";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
