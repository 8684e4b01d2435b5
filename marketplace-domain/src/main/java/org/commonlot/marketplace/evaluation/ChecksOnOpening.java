package org.commonlot.marketplace.evaluation;

import org.commonlot.marketplace.bidding.BidsOpened;
import org.commonlot.marketplace.bidding.OpenedBids;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.terms.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Every opened bid awaits its check from the moment of the opening, in the same transaction. */
@Component
class ChecksOnOpening {

    private final ExclusionChecks checks;
    private final OpenedBids bids;
    private final Opportunities opportunities;

    ChecksOnOpening(ExclusionChecks checks, OpenedBids bids, Opportunities opportunities) {
        this.checks = checks;
        this.bids = bids;
        this.opportunities = opportunities;
    }

    @EventListener
    void on(BidsOpened opened) {
        var published = opportunities.byId(opened.procurement()).orElseThrow(NotFound::new);
        published.opportunity().lots().stream()
                .flatMap(lot -> bids.of(new LotId(lot.id())).stream())
                .forEach(bid -> checks.save(ExclusionCheck.of(bid)));
    }
}
