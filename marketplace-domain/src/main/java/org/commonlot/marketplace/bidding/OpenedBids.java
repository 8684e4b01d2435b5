package org.commonlot.marketplace.bidding;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.schedule.PriceSchedule;
import org.commonlot.marketplace.schedule.Schedules;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bids that have been opened, for evaluation and what follows: those capabilities decide who may see what. */
@Service
@Transactional(readOnly = true)
public class OpenedBids {

    private final OpenedBidRows rows;
    private final Sealing sealing;
    private final Schedules schedules;

    OpenedBids(OpenedBidRows rows, Sealing sealing, Schedules schedules) {
        this.schedules = schedules;
        this.rows = rows;
        this.sealing = sealing;
    }

    /** In the order of their random references: the order tells nothing. */
    public List<OpenedBidView> of(LotId lot) {
        return rows.ofLot(lot).stream().map(OpenedBid::view).toList();
    }

    /** @throws NotFound for a bid that has not been opened */
    public OpenedBidView bid(String reference) {
        return opened(reference).view();
    }

    /** What the bid says. The caller has checked that this person may read it. */
    public BidContent content(String reference) {
        var opened = opened(reference);
        return sealing.unseal(opened.lot(), new BidReference(reference)).content();
    }

    /**
     * What bids for a lot say, by their references. The caller has checked that this person may read them.
     *
     * @throws NotFound where one of them has not been opened for the lot
     */
    public Map<String, BidContent> contents(LotId lot, Collection<String> references) {
        var opened = rows.all(references).stream()
                .filter(bid -> bid.lot().equals(lot))
                .count();
        if (opened != references.size()) throw new NotFound();
        return sealing.unseal(lot, references).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, unsealed -> unsealed.getValue().content()));
    }

    /**
     * The schedule that a bid priced, with its prices.
     *
     * @param amounts what the committed quantity of each authority costs: together the price; none where it is priced as a
     *     whole
     */
    public record Priced(PriceSchedule schedule, Map<String, BigDecimal> prices, Map<OrganisationId, Money> amounts) {

        public Priced {
            prices = Map.copyOf(prices);
        }
    }

    /** What the bid asks for each. The caller has checked that prices may be read by now. */
    public Priced priced(String reference) {
        var schedule = schedules.of(opened(reference).lot());
        var prices = content(reference).prices();
        return new Priced(schedule, prices, schedule.amounts(prices));
    }

    private OpenedBid opened(String reference) {
        return rows.findById(new BidReference(reference)).orElseThrow(NotFound::new);
    }
}
