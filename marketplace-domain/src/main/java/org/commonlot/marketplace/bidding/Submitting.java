package org.commonlot.marketplace.bidding;

import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Service;

/**
 * The acts that the deadline decides. What must be remembered of a refusal is written after the act has been rolled
 * back, in a transaction of its own: never nested, so that a crowd cannot drain the pool.
 */
@Service
public class Submitting {

    private final Bidding bidding;
    private final LateBids late;

    Submitting(Bidding bidding, LateBids late) {
        this.bidding = bidding;
        this.late = late;
    }

    /** See {@link Bidding#submit}. */
    public Receipt submit(BidId id, int revision, Arrival arrival, Actor by) {
        try {
            return bidding.submit(id, revision, arrival, by);
        } catch (Refused refused) {
            remember(id, refused, by);
            throw refused;
        }
    }

    /** See {@link Bidding#withdraw}. */
    public void withdraw(BidId id, Arrival arrival, Actor by) {
        try {
            bidding.withdraw(id, arrival, by);
        } catch (Refused refused) {
            remember(id, refused, by);
            throw refused;
        }
    }

    private void remember(BidId id, Refused refused, Actor by) {
        if (refused.refusal() == BiddingRefusal.LATE) late.remember(id, refused);
    }
}
