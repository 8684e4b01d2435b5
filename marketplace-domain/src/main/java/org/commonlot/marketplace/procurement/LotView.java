package org.commonlot.marketplace.procurement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lot as it stands, with its award criteria in the order of the notice.
 *
 * @param cpv eight digits each; the procurement's own codes hold beside them
 * @param endedReason why it ended without award before the others did
 * @param stage the number of the stage at which it is this round
 */
public record LotView(
        LotId id,
        int number,
        int stage,
        String title,
        LotState state,
        @Nullable PriceFormula priceFormula,
        List<Criterion> criteria,
        LotScope scope,
        List<String> cpv,
        @Nullable String endedReason) {

    /** Whether it is said how its bids are assessed. */
    public boolean assessable() {
        return !criteria.isEmpty() && priceFormula != null;
    }
}
