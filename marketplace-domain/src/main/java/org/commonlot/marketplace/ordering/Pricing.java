package org.commonlot.marketplace.ordering;

import java.time.Clock;
import java.util.Map;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the prices of a lot's contracts as the winner bid them. The author of the procurement does, for all authorities. */
@Service
@Transactional
public class Pricing {

    private final PriceLists lists;
    private final PriceLines lines;
    private final OrderBooks books;
    private final Procuring procuring;
    private final Ledger ledger;
    private final Clock clock;

    Pricing(PriceLists lists, PriceLines lines, OrderBooks books, Procuring procuring, Ledger ledger, Clock clock) {
        this.lists = lists;
        this.lines = lines;
        this.books = books;
        this.procuring = procuring;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether this person records the prices of a contract's lot. */
    @Transactional(readOnly = true)
    public void requireMay(ContractId contract, Actor by) {
        book(contract, by);
    }

    /** Records the prices anew, until something is ordered at them. */
    public void record(ContractId contract, boolean framework, PriceFile prices, Actor by) {
        var book = book(contract, by);
        var lot = book.lot();
        var list = lists.alone(lot.value()).orElseGet(() -> PriceList.record(book.procurement(), lot));
        if (list.byBid()) throw new Refused(OrderingRefusal.PRICES_OF_BID);
        var known = lines.ofLot(lot.value());
        // Locked one by one, as an order may be on its way at one of them.
        known.forEach(line -> lines.alone(line.id()));
        if (books.ordersOfLot(lot.value()) > 0) throw new Refused(OrderingRefusal.PRICES_USED);
        list.put(framework, clock.instant());
        lists.saveAndFlush(list);
        known.forEach(lines::delete);
        lines.flush();
        int place = 0;
        for (var written : prices.lines()) lines.saveAndFlush(PriceLine.of(lot, place++, written));
        ledger.append(
                "ordering.priced",
                lot.value().toString(),
                by,
                clock.instant(),
                Map.of("framework", String.valueOf(framework), "prices", prices.text()));
    }

    /** Says whether it is called off under a framework; the prices stay those of the bid. */
    public void frame(ContractId contract, boolean framework, Actor by) {
        var lot = book(contract, by).lot();
        var list = lists.alone(lot.value()).filter(PriceList::byBid).orElseThrow(NotFound::new);
        if (books.ordersOfLot(lot.value()) > 0) throw new Refused(OrderingRefusal.PRICES_USED);
        list.put(framework, clock.instant());
        lists.saveAndFlush(list);
        ledger.append(
                "ordering.framed",
                lot.value().toString(),
                by,
                clock.instant(),
                Map.of("framework", String.valueOf(framework)));
    }

    private OrderBook book(ContractId contract, Actor by) {
        var book = books.findById(contract).orElseThrow(NotFound::new);
        procuring.requireDuty(book.procurement(), Duty.AUTHOR, by);
        return book;
    }
}
