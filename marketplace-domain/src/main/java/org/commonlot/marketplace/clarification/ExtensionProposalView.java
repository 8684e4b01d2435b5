package org.commonlot.marketplace.clarification;

import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to move a deadline, because questions were not answered in time.
 *
 * @param deadline the one that is too near
 * @param unanswered how many questions waited when it was raised
 * @param proposed the deadline that leaves bidders time to use the answers
 */
public record ExtensionProposalView(
        UUID id,
        ProcurementId procurement,
        Instant deadline,
        Instant raisedAt,
        int unanswered,
        Instant proposed,
        @Nullable ExtensionDecision decision,
        @Nullable String reason,
        @Nullable Instant decidedAt) {

    public boolean open() {
        return decision == null;
    }
}
