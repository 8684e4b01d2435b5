package org.commonlot.marketplace.procurement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest published version of a procurement, and where it stands now.
 *
 * @param endedReason why it ended without award, if it did
 * @param termination how it ended without award, if it did
 * @param amendedAt when it was last changed here, if it was
 * @param confirmedFrom bids that were submitted before have to be confirmed, as what they answer was changed then
 */
public record PublishedOpportunity(
        ProcurementId id,
        int versionNumber,
        Instant versionPublishedAt,
        PublicState state,
        @Nullable String endedReason,
        Termination termination,
        @Nullable Instant amendedAt,
        @Nullable Instant confirmedFrom,
        Opportunity opportunity) {

    /** Whether bids for this lot may be written: it is in the stage that runs, and that is open. */
    public boolean takesBids(LotId round) {
        return state == PublicState.OPEN && opportunity.runs(round);
    }
}
