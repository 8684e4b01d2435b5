package org.commonlot.marketplace.ordering;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of orders refuse. */
public enum OrderingRefusal implements Refusal {
    STEP_NOT_POSSIBLE(null),
    BEYOND_CEILING("quantity"),
    CONTRACT_ENDED(null),
    QUANTITY_NOT_POSITIVE("quantity"),
    AMOUNT_TOO_SMALL("quantity"),
    PRICE_MISSING("unitPrice"),
    LINE_UNKNOWN("line"),
    TITLE_EMPTY("title"),
    DELIVERY_EMPTY("deliverTo"),
    NEEDED_PASSED("neededBy"),
    NOT_DELEGATED(null),
    SAME_PERSON(null),
    REASON_EMPTY("reason"),
    PRICES_USED(null),
    PRICES_OF_BID("rows"),
    PRICES_EMPTY("rows"),
    PRICE_ROW_WRONG("rows"),
    TIERS_NOT_RISING("rows"),
    TOO_MANY_PRICES("rows"),
    NOTICE_NOT_OWED(null),
    NOTICE_RECORDED(null),
    AWARD_NOTICE_FIRST(null),
    NOTICE_NUMBER_MALFORMED("number"),
    NOTICE_IN_FUTURE("publishedAt"),
    NOTICE_BEFORE_APPROVAL("publishedAt");

    private final @Nullable String field;

    OrderingRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "ordering";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
