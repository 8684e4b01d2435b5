package org.commonlot.marketplace.award;

import java.time.Instant;
import org.commonlot.marketplace.procurement.ProcurementId;

/** A standstill that runs, and the first moment after it. */
public record RunningStandstill(ProcurementId procurement, Instant ends) {}
