package org.commonlot.marketplace.procurement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lot as it stands, with its award criteria in the order of the notice. */
public record LotView(
        LotId id,
        int number,
        String title,
        LotState state,
        @Nullable PriceFormula priceFormula,
        List<Criterion> criteria) {

    /** Whether it is said how its bids are assessed. */
    public boolean assessable() {
        return !criteria.isEmpty() && priceFormula != null;
    }
}
