package org.commonlot.marketplace.bidding;

import java.time.Clock;
import java.util.Map;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers that a bid came too late, without telling whose. */
@Service
@Transactional
class LateBids {

    private final Ledger ledger;
    private final Clock clock;

    LateBids(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    void remember(BidId id, Refused refused) {
        ledger.append(
                "bidding.refused_late",
                id.value().toString(),
                "bidder",
                clock.instant(),
                Map.of(
                        "received", refused.arguments().get(0).toString(),
                        "deadline", refused.arguments().get(1).toString()));
    }
}
