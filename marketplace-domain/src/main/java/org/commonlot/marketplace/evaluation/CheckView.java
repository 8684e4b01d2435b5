package org.commonlot.marketplace.evaluation;

import java.time.Instant;
import java.util.Set;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The check of one bid: the same for those who check and for the bidder whose bid it is.
 *
 * @param measures what its bidder has done so that it does not happen again, if it said so
 * @param replacement whom its bidder offers in the place of the one whom the concern is about, if it does
 * @param replaced whether the bid was cleared with that replacement
 * @param sources what was read about the bidder before its bid went on
 */
public record CheckView(
        String reference,
        LotId lot,
        OrganisationId supplier,
        CheckState state,
        @Nullable Concern concern,
        @Nullable Instant raisedAt,
        @Nullable String reply,
        @Nullable String measures,
        @Nullable String replacement,
        boolean replaced,
        Set<CheckSource> sources,
        @Nullable Instant repliedAt,
        @Nullable String reason,
        @Nullable Instant decidedAt) {

    /** Whether the bidder may still answer. */
    public boolean awaitsReply(Instant now) {
        return state == CheckState.CONCERN && reply == null && concern != null && now.isBefore(concern.replyBy());
    }
}
