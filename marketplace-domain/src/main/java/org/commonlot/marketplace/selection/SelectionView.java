package org.commonlot.marketplace.selection;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who goes on, as the people of the procurement see it.
 *
 * @param bids the references of those who go on
 * @param refinement the award criteria of the next stage, where they are refined
 */
public record SelectionView(
        ProcurementId procurement,
        LotId lot,
        SelectionState state,
        Set<String> bids,
        String reasons,
        List<Criterion> refinement,
        @Nullable String refinedWhy,
        PersonId proposedBy,
        Instant proposedAt,
        @Nullable String returnNote,
        @Nullable PersonId approvedBy,
        @Nullable Instant approvedAt) {

    public boolean approved() {
        return state == SelectionState.APPROVED;
    }
}
