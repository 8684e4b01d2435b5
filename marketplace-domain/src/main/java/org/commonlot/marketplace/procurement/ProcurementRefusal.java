package org.commonlot.marketplace.procurement;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of procurement refuse. */
public enum ProcurementRefusal implements Refusal {
    STEP_NOT_POSSIBLE(null),
    CHANGED_MEANWHILE(null),
    INCOMPLETE(null),
    PROBLEM_TOO_LONG("problem"),
    TEMPLATE_NOT_PUBLIC("shared"),
    LIMITS_TOO_LONG("limits"),
    TRIED_TOO_LONG("tried"),
    ACCESSIBILITY_TOO_LONG("accessibility"),
    BUDGET_REVERSED("budgetMost"),
    BUDGET_NOT_POSITIVE("budgetMost"),
    VALUE_NOT_BELOW_THRESHOLD("procedure"),
    DATES_OUT_OF_ORDER("bidsClose"),
    DEADLINE_PASSED("bidsClose"),
    TENDERING_PERIOD_TOO_SHORT("bidsClose"),
    WEIGHTS_NOT_100("criteria"),
    PRICE_CRITERION_NEEDED("criteria"),
    QUALITY_CRITERION_NEEDED("criteria"),
    QUALITY_WEIGHT_NEEDED("qualityWeight"),
    QUALITY_SHARES_NOT_100("criteria"),
    SOCIAL_VALUE_CRITERION_NEEDED("criteria"),
    SOCIAL_VALUE_WEIGHT_NEEDED("socialValueWeight"),
    SOCIAL_VALUE_SHARES_NOT_100("criteria"),
    MINIMUM_OUT_OF_RANGE("criteria"),
    WORD_LIMIT_OUT_OF_RANGE("criteria"),
    SCALE_WORDS_MISSING(null),
    SCALE_WORDS_TWICE(null),
    AUTHOR_MAY_NOT_APPROVE("approver"),
    THREE_OPENERS_NEEDED("openers"),
    TWO_EVALUATORS_NEEDED("evaluators"),
    CHAIR_MUST_EVALUATE("chair"),
    NO_COLLEAGUE(null),
    ROLE_MISSING(null),
    NOT_YOUR_DUTY(null),
    REGIME_UNSUPPORTED(null),
    DECLARATIONS_MISSING(null),
    CONFLICT_UNDECIDED(null),
    CONFLICT_STANDS(null),
    OWN_CONFLICT(null),
    ALREADY_DECLARED(null),
    NOT_TIME_TO_DECLARE(null),
    NOTICE_REQUIRED(null),
    NOTICE_NOT_REQUIRED(null),
    NOTICE_NUMBER_MALFORMED("noticeNumber"),
    NOTICE_IN_FUTURE("publishedAt"),
    NOTICE_BEFORE_APPROVAL("publishedAt"),
    REASON_NEEDED("reason"),
    ENDING_REASON_UNKNOWN("code"),
    TERMINATION_NOTICE_REQUIRED("noticeNumber"),
    TERMINATION_BEFORE_NOTICE("publishedAt"),
    TERMINATION_NOT_DUE(null),
    OUTAGE_MOVES_ONLY_DEADLINE(null),
    OUTAGE_DEADLINE_PASSED("bidsClose"),
    SCHEDULED_IN_PAST("publishOn"),
    NOT_SCHEDULED(null),
    COMMENT_EMPTY("comment"),
    COMMENT_RESOLVED(null),
    COMMENTS_OPEN(null),
    ACCOUNTS_FROM_EVERYBODY("accounts"),
    INSURANCE_BEFORE_AWARD("insuredBefore"),
    EXPERIENCE_WITH_ONE_BUYER("namedBuyer"),
    NO_EQUIVALENT("qualifications"),
    CONDITIONS_BELOW_THRESHOLD(null),
    PROCEDURE_NOT_HERE("procedure"),
    PROCEDURE_TAKES_BIDS(null),
    GROUND_NEEDED("ground"),
    PRICE_NOT_POSITIVE("price"),
    PRICE_ABOVE_ESTIMATE("price"),
    AMENDMENT_STEP_NOT_POSSIBLE(null),
    AMENDMENT_INCOMPLETE(null),
    AMENDMENT_TOO_LATE(null),
    CRITERIA_ARE_MATERIAL("material"),
    AMENDMENT_UNDER_WAY(null),
    AMENDMENT_NEEDS_TIME("bidsClose"),
    NOTHING_CHANGED(null),
    DEADLINE_ONLY_LATER("bidsClose"),
    GUEST_ADDRESS_MALFORMED("email"),
    GUEST_YOURSELF("email"),
    GUEST_ASKED_ALREADY("email"),
    TOO_MANY_GUESTS("email"),
    GUEST_ROLE_MISSING(null),
    GUEST_TOO_LATE(null),
    GUEST_ANSWERED(null),
    GUEST_STAYS("reason"),
    LOT_VALUE_NOT_POSITIVE("most"),
    LOT_DATES_BOTH("contractEnds"),
    LOT_DATES_OUT_OF_ORDER("contractEnds"),
    TOO_MANY_LOTS(null),
    LAST_LOT(null),
    LOT_IS_FIRST(null),
    REGION_UNKNOWN("regions"),
    CPV_UNKNOWN("codes"),
    TOO_MANY_CODES("codes"),
    LOTS_BID_FOR_RANGE("bidFor"),
    LOTS_AWARDED_RANGE("awarded"),
    LOTS_AWARD_RULE_NEEDED("rule"),
    RESERVATION_AREA_NEEDED("regions"),
    RESERVATION_ABOVE_THRESHOLD(null),
    ONLY_LOT(null);

    private final @Nullable String field;

    ProcurementRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "procurement";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
