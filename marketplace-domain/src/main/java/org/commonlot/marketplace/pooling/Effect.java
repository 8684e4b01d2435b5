package org.commonlot.marketplace.pooling;

import java.math.BigDecimal;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;

/**
 * What withdrawing a commitment would do, shown before it is done.
 *
 * @param price by the signed agreement
 * @param before what stands on each step in the group; nothing for a line in none
 * @param threshold the one for goods and services that is in force
 * @param procurement what became of the group, as the public sees it
 */
public record Effect(
        BigDecimal price,
        boolean locked,
        @Nullable Totals before,
        @Nullable Totals after,
        Money threshold,
        @Nullable PublicState procurement) {

    /** The estimated value falls below the threshold, so that another procedure may be due. */
    public boolean fallsBelowThreshold() {
        if (before == null || after == null) return false;
        return !threshold.exceeds(before.estimated()) && threshold.exceeds(after.estimated());
    }

    /** Suppliers write bids for it: it is a change to what was published (s.31). */
    public boolean changesWhatIsPublished() {
        return procurement == PublicState.OPEN;
    }
}
