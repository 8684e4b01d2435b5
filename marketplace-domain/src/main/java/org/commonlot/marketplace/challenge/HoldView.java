package org.commonlot.marketplace.challenge;

import java.time.Instant;
import java.time.LocalDate;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What keeps an award waiting, as the people of its procurement see it.
 *
 * @param automatic whether the Act itself keeps the contract from being signed (s.101)
 * @param notifiedAt when the authority was told of it
 * @param who brought it
 * @param endDay of the order, the disposal or the release
 * @param endedAt when it stopped to keep the award waiting
 */
public record HoldView(
        HoldId id,
        LotId lot,
        HoldKind kind,
        HoldState state,
        boolean automatic,
        Instant notifiedAt,
        String who,
        String facts,
        PersonId recordedBy,
        Instant recordedAt,
        @Nullable HoldEnding endedHow,
        @Nullable LocalDate endDay,
        @Nullable String endReason,
        @Nullable PersonId endRecordedBy,
        @Nullable PersonId confirmedBy,
        @Nullable Instant endedAt) {

    public boolean stands() {
        return state != HoldState.ENDED;
    }
}
