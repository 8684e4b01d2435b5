package org.commonlot.marketplace.challenge;

import java.time.Instant;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;

/**
 * A public award waits from now on, or waits no more.
 *
 * @param since when the authority was told of what holds it
 * @param number of the hold, among all of this award
 * @param waits whether anything holds it still
 */
public record AwardHeld(ProcurementId procurement, LotId lot, int number, Instant since, boolean waits, Instant at) {}
