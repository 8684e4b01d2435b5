package org.commonlot.marketplace.procurement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage as everybody may read it.
 *
 * @param number from 1, in the order in which they run
 * @param dates as announced for a stage to come; for others as they are
 * @param places how many of each lot go on
 * @param payment to each entrant, in pounds without VAT
 * @param criteria of its own; without any the lot's award criteria count
 * @param refined whether the award criteria were refined before it
 */
public record StageView(
        int number,
        StageKind kind,
        Timetable dates,
        @Nullable Integer places,
        @Nullable BigDecimal payment,
        @Nullable String ipTerms,
        boolean namesPublic,
        boolean refinable,
        boolean refined,
        @Nullable PriceFormula priceFormula,
        List<Criterion> criteria) {

    public StageView {
        criteria = List.copyOf(criteria);
    }

    public StagePlan plan() {
        return new StagePlan(
                kind, number == 1 ? Timetable.NONE : dates, places, payment, ipTerms, namesPublic, refinable);
    }
}
