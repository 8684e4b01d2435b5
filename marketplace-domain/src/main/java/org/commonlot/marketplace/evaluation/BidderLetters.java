package org.commonlot.marketplace.evaluation;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.commonlot.marketplace.bidding.OpenedBids;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Component;

/**
 * Tells a bidder that it has something to reply to, and until when: time runs against it. What is asked stands on its
 * own page only, not in the letter.
 */
@Component
class BidderLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final OpenedBids bids;
    private final Opportunities opportunities;
    private final People people;
    private final Posting posting;

    BidderLetters(OpenedBids bids, Opportunities opportunities, People people, Posting posting) {
        this.bids = bids;
        this.opportunities = opportunities;
        this.people = people;
        this.posting = posting;
    }

    /** @param replyBy from when on a reply is too late: the letter says the last day on which there is time */
    void asked(String kind, String reference, Instant replyBy, Instant now) {
        var bid = bids.bid(reference);
        var title = opportunities
                .byLot(bid.lot())
                .orElseThrow(NotFound::new)
                .opportunity()
                .title();
        var facts = Map.of("title", title, "path", "/bids", "until", DAY.format(UkTime.date(replyBy.minusNanos(1))));
        for (var person : people.withRight(bid.supplier(), Right.WRITE_BIDS)) {
            posting.postDiscreetly(new Letter(kind, person.email(), facts), now);
        }
    }
}
