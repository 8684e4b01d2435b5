package org.commonlot.marketplace.award;

import java.time.Instant;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The award of a lot as the people on its procurement see it.
 *
 * @param bid the reference of the winning bid; nothing where no bids were taken
 * @param price the whole price over the contract's term, VAT included
 * @param standstillEnds the first moment after it
 * @param decidedAt from when the award may be public
 */
public record AwardView(
        ProcurementId procurement,
        LotId lot,
        AwardState state,
        Dues dues,
        @Nullable String bid,
        OrganisationId supplier,
        String supplierName,
        Money price,
        String reasons,
        PersonId proposedBy,
        Instant proposedAt,
        @Nullable String returnNote,
        @Nullable PersonId approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant summariesIssuedAt,
        @Nullable String noticeNumber,
        @Nullable Instant noticePublishedAt,
        @Nullable Instant standstillEnds,
        @Nullable Instant decidedAt) {

    public boolean decided() {
        return decidedAt != null;
    }

    public boolean summariesAwaited() {
        return state == AwardState.APPROVED && dues.summaries();
    }

    public boolean noticeAwaited() {
        return dues.notice() && state == (dues.summaries() ? AwardState.SUMMARIES_ISSUED : AwardState.APPROVED);
    }

    public boolean signable(Instant now) {
        return decided() && (standstillEnds == null || !now.isBefore(standstillEnds));
    }
}
