package org.commonlot.marketplace.pooling;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A demand line as the members of its coalition read it.
 *
 * @param version to be sent back with an edit
 * @param standing the commitment that counts today
 * @param last the newest step, which may have lapsed or been withdrawn
 */
public record LineView(
        UUID id,
        long version,
        CoalitionId coalition,
        OrganisationId authority,
        String authorityName,
        Demand demand,
        @Nullable UUID pool,
        boolean withdrawn,
        @Nullable CommitmentView standing,
        @Nullable CommitmentView last,
        List<CommitmentView> history) {

    public LineView {
        history = List.copyOf(history);
    }

    /** Somebody has said something that counts still: a commitment, or that there will be none. */
    public boolean answered() {
        return standing != null || (last != null && last.step() == CommitmentStep.WITHDRAWN);
    }
}
