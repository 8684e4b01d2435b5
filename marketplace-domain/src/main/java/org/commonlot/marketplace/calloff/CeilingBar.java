package org.commonlot.marketplace.calloff;

import org.commonlot.marketplace.contractchange.ChangeBar;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.springframework.stereotype.Component;

/** What a contract from a framework of ours, or from an option, gains by a change comes out of the headroom too. */
@Component
class CeilingBar implements ChangeBar {

    private final FrameworkOffers offers;
    private final CallOffs callOffs;
    private final Taken taken;

    CeilingBar(FrameworkOffers offers, CallOffs callOffs, Taken taken) {
        this.offers = offers;
        this.callOffs = callOffs;
        this.taken = taken;
    }

    @Override
    public void requireRoom(ProcurementId procurement, Money more) {
        requireRoomIn(procurement, more);
        callOffs.frameworkOf(procurement.value())
                .ifPresent(framework -> requireRoomIn(new ProcurementId(framework), more));
    }

    private void requireRoomIn(ProcurementId framework, Money more) {
        offers.alone(framework.value()).ifPresent(offer -> offer.requireRoomForChange(more, taken.all(framework)));
    }
}
