package org.commonlot.marketplace.bidding;

import java.time.Instant;
import org.commonlot.marketplace.procurement.ProcurementId;

/** Two openers have opened the bids of a procurement. */
public record BidsOpened(ProcurementId procurement, int bids, Instant at) {}
