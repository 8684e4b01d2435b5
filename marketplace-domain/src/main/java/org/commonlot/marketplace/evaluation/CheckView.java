package org.commonlot.marketplace.evaluation;

import java.time.Instant;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The check of one bid: the same for those who check and for the bidder whose bid it is. */
public record CheckView(
        String reference,
        LotId lot,
        OrganisationId supplier,
        CheckState state,
        @Nullable Concern concern,
        @Nullable Instant raisedAt,
        @Nullable String reply,
        @Nullable Instant repliedAt,
        @Nullable String reason,
        @Nullable Instant decidedAt) {

    /** Whether the bidder may still answer. */
    public boolean awaitsReply(Instant now) {
        return state == CheckState.CONCERN && reply == null && concern != null && now.isBefore(concern.replyBy());
    }
}
