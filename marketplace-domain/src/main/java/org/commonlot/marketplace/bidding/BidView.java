package org.commonlot.marketplace.bidding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.schedule.PriceSchedule;

/**
 * A bid as its own writers see it.
 *
 * @param state of its lot
 * @param revision to be sent back with an edit or a submission
 * @param schedule what it prices
 * @param questions the criteria that want an answer in words
 * @param missing what is still missing before it can be submitted: {@code firm}, {@code price} or a criterion's id
 * @param receipts of all versions that were submitted, oldest first
 */
public record BidView(
        BidId id,
        LotId lot,
        PublishedOpportunity published,
        PublicState state,
        int revision,
        BidContent content,
        PriceSchedule schedule,
        List<Criterion> questions,
        Set<String> missing,
        List<Receipt> receipts) {

    /** The version that counts, if any. */
    public Optional<Receipt> standing() {
        return receipts.isEmpty() || receipts.getLast().withdrawn()
                ? Optional.empty()
                : Optional.of(receipts.getLast());
    }

    /** Whether what it answers was changed since the version that counts was submitted: it has to be confirmed. */
    public boolean unconfirmed() {
        var from = published.confirmedFrom();
        return from != null
                && published.opportunity().runs(lot)
                && standing().map(Receipt::receivedAt).filter(from::isAfter).isPresent();
    }

    /** The lot as everybody can read it. */
    public Opportunity.LotOnOffer offered() {
        return published.opportunity().round(lot).orElseThrow();
    }

    /** Whether what is said of it must say which lot it is for. */
    public boolean oneOfSeveral() {
        return !published.opportunity().undivided();
    }

    /** When bids close. */
    public Instant deadline() {
        var closes = published.opportunity().timetable(lot).bidsClose();
        if (closes == null) throw new IllegalStateException("Published without a deadline");
        return closes;
    }
}
