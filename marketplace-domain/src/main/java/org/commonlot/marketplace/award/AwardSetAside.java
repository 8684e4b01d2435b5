package org.commonlot.marketplace.award;

import java.time.Instant;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;

/**
 * An approved award was given up before a contract was signed.
 *
 * @param number which award of the lot it was, from 1
 * @param wasPublic whether everybody could read of it
 */
public record AwardSetAside(ProcurementId procurement, LotId lot, int number, boolean wasPublic, Instant at) {}
