package org.commonlot.marketplace.evaluation;

import java.time.Instant;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * How far the question about a price has come: the same for the buyer and for the bidder whose bid it is.
 *
 * @param question nothing where the price was accepted without asking
 */
public record PriceQueryView(
        String reference,
        LotId lot,
        OrganisationId supplier,
        @Nullable String question,
        @Nullable Instant replyBy,
        @Nullable Instant askedAt,
        @Nullable String reply,
        @Nullable Instant repliedAt,
        @Nullable PriceDecision decision,
        @Nullable String reason,
        @Nullable Instant decidedAt) {

    /** Whether the bidder may still answer. */
    public boolean awaitsReply(Instant now) {
        return decision == null && reply == null && replyBy != null && now.isBefore(replyBy);
    }
}
