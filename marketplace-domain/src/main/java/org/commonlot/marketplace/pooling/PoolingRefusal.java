package org.commonlot.marketplace.pooling;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of pooling refuse. */
public enum PoolingRefusal implements Refusal {
    TITLE_EMPTY("title"),
    QUANTITY_OR_VALUE("value"),
    NOT_POSITIVE("value"),
    UNIT_MISSING("unit"),
    CPV_MALFORMED("cpv"),
    NEEDED_PASSED("neededFrom"),
    LINE_KNOWN("title"),
    TOO_MANY_LINES(null),
    CHANGED_MEANWHILE(null),
    LINE_WITHDRAWN(null),
    LINE_COMMITTED(null),
    LINE_GROUPED(null),
    OBSERVER(null),
    NOT_DELEGATED("value"),
    VALUE_NEEDED("value"),
    STEP_DOWN("step"),
    EXPIRY_PASSED("expires"),
    EXPIRY_NEEDED("expires"),
    NOT_GROUPED("step"),
    AGREEMENT_UNSIGNED("step"),
    LOCKED("step"),
    NOTHING_TO_WITHDRAW(null),
    REASON_EMPTY("reason"),
    EFFECT_NOT_SEEN("seen"),
    LOCK_PASSED("lock"),
    LOCK_OVER(null),
    NOTHING_GROUPED("lines"),
    LIMITS_REVERSED("most"),
    ALL_ANSWERED(null),
    NUDGED_TODAY(null),
    NOTHING_COMMITTED(null),
    DRAFTED_ALREADY(null),
    NOT_DRAFTED(null),
    ONE_AUTHORITY(null),
    NOT_IN_REVIEW(null),
    APPROVED_ALREADY(null),
    APPROVALS_MISSING(null),
    DELEGATE_MISSING("delegate");

    private final @Nullable String field;

    PoolingRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "pooling";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
