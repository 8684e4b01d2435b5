package org.commonlot.marketplace.salescycle;

import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.springframework.stereotype.Component;

/** What happens to a later round of a lot, happens to the lot as it was published: a lot in stages is one cycle. */
@Component
class Rounds {

    private final Opportunities opportunities;

    Rounds(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    /** The lot as it was published; itself before anything is. */
    LotId first(ProcurementId procurement, LotId round) {
        return opportunities
                .byId(procurement)
                .map(published -> published.opportunity().first(round))
                .orElse(round);
    }
}
