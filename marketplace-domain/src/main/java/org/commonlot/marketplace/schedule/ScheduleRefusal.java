package org.commonlot.marketplace.schedule;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of price schedules refuse. */
public enum ScheduleRefusal implements Refusal {
    ITEM_EMPTY("items"),
    LOT_UNKNOWN("lots"),
    NEED_ROW_WRONG("own"),
    TIER_ROW_WRONG("tiers"),
    TIERS_NOT_RISING("tiers"),
    ITEM_UNKNOWN("tiers"),
    TOO_MANY_ROWS(null),
    LINES_WITHOUT_LOT(null);

    private final @Nullable String field;

    ScheduleRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "schedule";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
