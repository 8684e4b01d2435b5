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
    OFFICER_EMPTY("officerName"),
    KPI_NAME_EMPTY("name"),
    KPI_TARGET_EMPTY("target"),
    KPI_MEASURE_EMPTY("measured"),
    KPI_ENDS_TOO_EARLY("ends"),
    KPIS_NOT_OWED(null),
    KPIS_SET(null),
    KPIS_TOO_FEW(null),
    KPIS_MISSING(null),
    RATING_MISSING(null),
    PERIOD_IN_FUTURE("last"),
    PERIOD_TOO_EARLY("last"),
    NOTICE_NOT_OWED(null),
    MILESTONES_EMPTY("rows"),
    MILESTONES_TOO_MANY("rows"),
    MILESTONE_ROW_WRONG("rows"),
    SHARES_NOT_WHOLE("rows"),
    MILESTONES_BEGUN(null),
    DELIVERY_EMPTY("what"),
    PROMISE_EMPTY("promise"),
    EVIDENCE_EMPTY("evidence"),
    OUTCOME_MISSING("outcome"),
    RISK_EMPTY("title"),
    NOTE_EMPTY("text"),
    FAILING_NOT_TOLD("kind"),
    FAILING_IN_FUTURE("happened"),
    FAILING_TOO_EARLY("happened"),
    FAILING_EMPTY("what"),
    WARNINGS_EMPTY("warnings"),
    SCOPE_EMPTY("scope"),
    AMOUNT_MISSING("amount"),
    BASIS_EMPTY("basis"),
    DECISION_MALFORMED("decision"),
    FAILING_OPEN(null),
    REVIEWED_ALONE(null),
    NOTICE_BEFORE_EVENT("publishedAt");

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
