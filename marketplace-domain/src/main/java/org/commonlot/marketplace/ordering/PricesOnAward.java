package org.commonlot.marketplace.ordering;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.commonlot.marketplace.award.AwardDecided;
import org.commonlot.marketplace.award.AwardRegister;
import org.commonlot.marketplace.award.AwardSetAside;
import org.commonlot.marketplace.bidding.OpenedBids;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.schedule.PriceSchedule;
import org.commonlot.marketplace.terms.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What can be ordered, and at which prices, is what the winner sealed in its bid: taken over with the award, not retyped. */
@Component
class PricesOnAward {

    private static final Actor JOB = Actor.system("ordering");

    private final PriceLists lists;
    private final PriceLines lines;
    private final AwardRegister awards;
    private final OpenedBids bids;
    private final SinglePrices singles;
    private final Ledger ledger;

    PricesOnAward(
            PriceLists lists,
            PriceLines lines,
            AwardRegister awards,
            OpenedBids bids,
            SinglePrices singles,
            Ledger ledger) {
        this.singles = singles;
        this.lists = lists;
        this.lines = lines;
        this.awards = awards;
        this.bids = bids;
        this.ledger = ledger;
    }

    @EventListener
    void on(AwardDecided decided) {
        awards.winner(decided.lot()).ifPresent(bid -> take(bid, decided));
    }

    /** Nothing is ordered at the prices of an award that was given up. */
    @EventListener
    void on(AwardSetAside given) {
        var lot = given.lot().value();
        lists.findById(lot).ifPresent(list -> {
            for (var line : lines.ofLot(lot)) lines.delete(line);
            lines.flush();
            lists.delete(list);
            ledger.append("ordering.prices_dropped", lot.toString(), JOB, given.at(), Map.of());
        });
    }

    private void take(String bid, AwardDecided decided) {
        var priced = bids.priced(bid);
        var lot = decided.lot();
        // What is priced as a whole, or was sealed before there were schedules, is recorded by its author.
        if (priced.amounts().isEmpty() || lists.findById(lot.value()).isPresent()) return;
        var list = PriceList.record(decided.procurement(), lot);
        list.fill(bid, decided.at());
        lists.saveAndFlush(list);
        var all = bids.of(lot).stream().map(one -> bids.priced(one.reference())).toList();
        int place = 0;
        for (var item : priced.schedule().items()) {
            var line = PriceLine.of(lot, place++, item.name(), item.unit(), tiers(item, priced));
            lines.saveAndFlush(line);
            singles.keep(line, item, all);
        }
        ledger.append(
                "ordering.priced_by_bid",
                lot.value().toString(),
                JOB,
                decided.at(),
                Map.of("bid", bid, "items", "" + place));
    }

    private static ArrayList<PriceTier> tiers(PriceSchedule.Item item, OpenedBids.Priced priced) {
        var tiers = new ArrayList<PriceTier>();
        for (var cell : priced.schedule().cells()) {
            if (!cell.item().equals(item)) continue;
            var price = Objects.requireNonNull(priced.prices().get(cell.key()));
            tiers.add(new PriceTier(cell.from(), price, cell.need().authority()));
        }
        return tiers;
    }
}
