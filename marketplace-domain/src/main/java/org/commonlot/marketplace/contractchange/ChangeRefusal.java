package org.commonlot.marketplace.contractchange;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of contract changes refuse. */
public enum ChangeRefusal implements Refusal {
    STEP_NOT_POSSIBLE(null),
    CONTRACT_ENDED(null),
    CHANGE_OPEN(null),
    GROUND_UNKNOWN("ground"),
    REASON_EMPTY("why"),
    VALUE_NOT_POSITIVE("value"),
    ENDS_TOO_EARLY("ends"),
    EFFECT_TOO_EARLY("takesEffectOn"),
    EFFECT_NOT_REACHED(null),
    NATURE_CHANGES("nature"),
    SUBSTANTIAL_TERM("ground"),
    SUBSTANTIAL_SCOPE("ground"),
    SUBSTANTIAL_BALANCE("ground"),
    OVER_ITS_SHARE("ground"),
    AGGREGATE_OVER_THRESHOLD("ground"),
    SCOPE_CHANGES("ground"),
    OVER_MOST("ground"),
    NOT_LIGHT_TOUCH("ground"),
    SUPPLIER_EMPTY("supplier"),
    NOT_HEARD("heard"),
    STANDSTILL_TOO_SHORT("standstillDays"),
    NOT_DELEGATED(null),
    SAME_PERSON(null),
    PARTY_UNKNOWN("party"),
    PART_BELOW_NOTHING("value"),
    DECISION_REASON_EMPTY("reason"),
    NOTICE_FIRST(null),
    NOTICE_NOT_DUE(null),
    NOTICE_RECORDED(null),
    NOTICE_NUMBER_MALFORMED("number"),
    NOTICE_IN_FUTURE("publishedAt"),
    NOTICE_BEFORE_APPROVAL("publishedAt"),
    NOTICE_BEFORE_END("publishedAt"),
    STANDSTILL_RUNS(null),
    NOT_ENDED(null),
    LESSONS_EMPTY("lessons");

    private final @Nullable String field;

    ChangeRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "contractchange";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
