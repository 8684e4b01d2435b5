package org.commonlot.marketplace.bidding;

import java.time.Instant;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.OrganisationId;

/** Whose bid it is, once it has been opened; the size as it was on the day of the bid. */
public record OpenedBidView(
        String reference,
        LotId lot,
        OrganisationId supplier,
        String supplierName,
        String sizeClass,
        boolean sme,
        boolean vcse,
        Instant receivedAt,
        Confirmation confirmation) {}
