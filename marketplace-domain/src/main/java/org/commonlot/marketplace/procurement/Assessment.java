package org.commonlot.marketplace.procurement;

import java.util.List;
import java.util.UUID;

/** How a lot is to be assessed after a change. */
public record Assessment(UUID lot, PriceFormula formula, List<Criterion> criteria) {

    public Assessment {
        criteria = List.copyOf(criteria);
    }
}
