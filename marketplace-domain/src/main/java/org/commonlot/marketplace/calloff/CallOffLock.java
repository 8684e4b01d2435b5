package org.commonlot.marketplace.calloff;

import java.util.Optional;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.NotFound;
import org.springframework.stereotype.Component;

/** Holds the offer, then the call-off alone, always in this order. */
@Component
class CallOffLock {

    private final FrameworkOffers offers;
    private final CallOffs callOffs;

    CallOffLock(FrameworkOffers offers, CallOffs callOffs) {
        this.offers = offers;
        this.callOffs = callOffs;
    }

    CallOff hold(CallOffId id) {
        return callOffs.procurement(id)
                .flatMap(offers::alone)
                .flatMap(offer -> callOffs.alone(id))
                .orElseThrow(NotFound::new);
    }

    /** The one for which suppliers compete in this procurement, if any. */
    Optional<CallOff> holdCompetition(ProcurementId competition) {
        return callOffs.idOfCompetition(competition.value()).map(this::hold);
    }
}
