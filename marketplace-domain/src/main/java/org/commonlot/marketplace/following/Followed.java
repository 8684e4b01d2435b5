package org.commonlot.marketplace.following;

import java.time.Instant;
import org.commonlot.marketplace.procurement.ProcurementId;

/** What somebody follows, and since when. */
public record Followed(ProcurementId procurement, Instant since) {}
