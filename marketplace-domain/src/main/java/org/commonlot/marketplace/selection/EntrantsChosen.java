package org.commonlot.marketplace.selection;

import java.time.Instant;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;

/**
 * It is decided who goes on from a lot to the next stage.
 *
 * @param chosen how many; none ends the lot
 */
public record EntrantsChosen(ProcurementId procurement, LotId lot, int stage, int chosen, Instant at) {}
