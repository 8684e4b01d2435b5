package org.commonlot.marketplace.ordering;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * One thing that can be ordered.
 *
 * @param ordered by all authorities together
 * @param tiers of the authority that reads it
 */
public record PriceLineView(UUID id, String title, String unit, BigDecimal ordered, List<PriceTier> tiers) {

    public PriceLineView {
        tiers = List.copyOf(tiers);
    }

    /** What one would cost at the tier that a quantity more would reach. */
    public BigDecimal unitPriceWith(BigDecimal more) {
        return PriceLine.tier(tiers, ordered.add(more)).unitPrice();
    }
}
