package org.commonlot.marketplace.award;

import java.time.Instant;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The award of a lot may be public from now on.
 *
 * @param reference of the procurement
 * @param value the whole price over the contract's term, VAT included
 * @param noticeNumber of the award notice, where one was due
 * @param standstillEnds the first moment after it, where one is due
 * @param at from when it counts: the notice's publication, or the approval
 */
public record AwardDecided(
        ProcurementId procurement,
        LotId lot,
        String reference,
        OrganisationId supplier,
        String supplierName,
        Money value,
        @Nullable String noticeNumber,
        @Nullable Instant noticePublishedAt,
        @Nullable Instant standstillEnds,
        Instant at) {}
