package org.commonlot.marketplace.procurement;

import java.time.Instant;

/**
 * A stage after the first takes bids, of those who were chosen.
 *
 * @param stage its number
 */
public record StageOpened(ProcurementId id, String reference, int stage, Instant at) {}
