/**
 * What a bid for a lot prices: the items, how much of each every authority has committed to, and the volume tiers.
 *
 * <p>Rules owned here: the lead sets items and tiers while the procurement is a draft; they are published with it and never
 * change; each authority with a need has a unit price of its own in every tier. The price of a bid is computed from them and
 * never typed: for each item the committed quantity of every authority at the price of the tier which the whole committed
 * quantity reaches, each product to the penny. Where nobody is bound to an item, what is indicative counts instead; where
 * quantities are not known, or nothing was set, the lot is one item of one, which is its whole price. What an authority buys
 * alone is priced by the same rule. Uses procurement and the demand that pooling keeps; knows nothing of bids.
 *
 * <p>Listens to {@link org.commonlot.marketplace.procurement.ProcurementPublished}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Price schedule",
        allowedDependencies = {"procurement", "pooling"})
package org.commonlot.marketplace.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
