package org.commonlot.marketplace.award;

import java.time.Instant;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An award that was given up, or is to be, as the people on its procurement see it.
 *
 * @param number counts those of a lot, from 1
 * @param bid that had won; nothing where no bids were taken
 * @param publicSince from when the award was public; nothing where it never was
 */
public record SetAsideView(
        LotId lot,
        int number,
        SetAsideState state,
        SetAsideGround ground,
        String reasons,
        PersonId proposedBy,
        Instant proposedAt,
        @Nullable String returnNote,
        @Nullable PersonId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String bid,
        OrganisationId supplier,
        String supplierName,
        Money price,
        Instant approvedAt,
        @Nullable String noticeNumber,
        @Nullable Instant noticePublishedAt,
        @Nullable Instant standstillEnds,
        @Nullable Instant publicSince) {

    public boolean decided() {
        return state == SetAsideState.DECIDED;
    }

    public boolean proposed() {
        return state == SetAsideState.PROPOSED;
    }
}
