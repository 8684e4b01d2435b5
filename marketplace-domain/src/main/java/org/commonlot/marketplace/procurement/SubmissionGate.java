package org.commonlot.marketplace.procurement;

import org.commonlot.marketplace.terms.Deadline;
import org.commonlot.marketplace.terms.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What bidding must know of a lot, under the lock that keeps closing, cancelling and opening away meanwhile. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SubmissionGate {

    private final Procurements procurements;

    SubmissionGate(Procurements procurements) {
        this.procurements = procurements;
    }

    /**
     * A lot and its procurement at the moment of asking.
     *
     * @param stage the number of the stage at which it is this round
     * @param closes of that stage; nothing where no bids are taken
     */
    public record Standing(
            ProcurementId procurement,
            LotId lot,
            int stage,
            LotState state,
            @Nullable Deadline closes) {

        /** @throws IllegalStateException where no bids are taken at all */
        public Deadline deadline() {
            if (closes == null) throw new IllegalStateException("No bids are taken for this lot");
            return closes;
        }

        /** Closing refuses no bid that arrived in time; only opening does. */
        public boolean takesBids() {
            return state == LotState.OPEN || state == LotState.CLOSED;
        }
    }

    /** Under a shared lock: many bidders at once. */
    public Standing share(LotId lot) {
        var id = procurements.idByLot(lot).orElseThrow(NotFound::new);
        return standing(procurements.share(id).orElseThrow(NotFound::new), lot);
    }

    /** Under the exclusive lock: after every bid that is being taken. */
    public Standing alone(LotId lot) {
        var id = procurements.idByLot(lot).orElseThrow(NotFound::new);
        return standing(procurements.exclusive(id).orElseThrow(NotFound::new), lot);
    }

    private static Standing standing(Procurement procurement, LotId lot) {
        var found = procurement.lot(lot);
        if (found.state() == LotState.PLANNED) throw new NotFound();
        var closes = procurement.takesBids() ? procurement.deadline(found) : null;
        return new Standing(procurement.id(), lot, found.stage(), found.state(), closes);
    }
}
