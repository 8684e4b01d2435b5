package org.commonlot.marketplace.award;

import java.time.Instant;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An award as everybody may read it (Procurement Regulations 2024, reg 27(2)).
 *
 * @param value the whole price over the contract's term, VAT included
 * @param decidedAt the notice's publication where one was due, else the approval
 * @param approvedAt the date of the award decision
 * @param standstillEnds the first moment after it, where one is due
 * @param competed whether bids were taken; without, the numbers are none
 * @param received how many bids were opened
 * @param assessed how many of them were assessed
 * @param assessedSme how many of those came from small and medium-sized firms
 * @param assessedVcse how many from voluntary, community or social enterprises
 */
public record PublicAward(
        ProcurementId procurement,
        LotId lot,
        OrganisationId supplier,
        String supplierName,
        Money value,
        Instant approvedAt,
        @Nullable Instant summariesIssuedAt,
        @Nullable String noticeNumber,
        @Nullable Instant noticePublishedAt,
        @Nullable Instant standstillEnds,
        Instant decidedAt,
        boolean competed,
        int received,
        int assessed,
        int assessedSme,
        int assessedVcse) {}
