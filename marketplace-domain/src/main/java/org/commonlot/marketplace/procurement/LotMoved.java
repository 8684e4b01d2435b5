package org.commonlot.marketplace.procurement;

import java.time.Instant;

/** A lot took a step after publication. */
public record LotMoved(ProcurementId procurement, LotId lot, LotStep step, Instant at) {}
