package org.commonlot.marketplace.bidding;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was published was changed after a bid, and the bid was not confirmed before the deadline: it was opened all the
 * same, and its bidder is asked once whether it stands.
 */
@Service
@Transactional
public class Reconfirming {

    private final OpenedBidRows rows;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reconfirming(OpenedBidRows rows, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** How it stands with an opened bid, for those who read its supplier's bids; nothing before the opening. */
    @Transactional(readOnly = true)
    public Optional<Confirmation> of(String reference, Actor actor) {
        return rows.findById(new BidReference(reference))
                .filter(bid -> actor.readsBidsOf().map(bid::isOf).orElse(false))
                .map(bid -> bid.view().confirmation());
    }

    /** The bidder's answer, given once: the bid stands as it is, or it is withdrawn and nobody reads it. */
    public void answer(String reference, boolean stands, Actor by) {
        var bid = rows.findById(new BidReference(reference))
                .filter(opened -> by.bidsFor().map(opened::isOf).orElse(false))
                .orElseThrow(NotFound::new);
        bid.answer(stands);
        var now = clock.instant();
        ledger.append(
                "bidding.confirmation_answered",
                reference,
                by,
                now,
                Map.of("answer", bid.view().confirmation().name()));
        if (!stands) events.publishEvent(new BidWithdrawn(reference, now));
    }
}
