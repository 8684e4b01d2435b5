package org.commonlot.marketplace.award;

import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;

/** A bidder that had not won said how useful its summary or feedback was. */
public record FeedbackRated(ProcurementId procurement, LotId lot, FeedbackRating rating) {}
