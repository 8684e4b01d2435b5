package org.commonlot.marketplace.ordering;

import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.ContractSigned;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.contractchange.ContractChanged;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.terms.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** From its signature on a contract can be ordered under, and after a change as it stands then: in one transaction. */
@Component
class OrderBooksOnContracts {

    private final OrderBooks books;
    private final PriceLines lines;
    private final ContractRegister contracts;
    private final Opportunities opportunities;

    OrderBooksOnContracts(OrderBooks books, PriceLines lines, ContractRegister contracts, Opportunities opportunities) {
        this.books = books;
        this.lines = lines;
        this.contracts = contracts;
        this.opportunities = opportunities;
    }

    @EventListener
    void on(ContractSigned signed) {
        var contract = contracts.signed(signed.id()).orElseThrow(NotFound::new);
        var opportunity =
                opportunities.byLot(signed.lot()).orElseThrow(NotFound::new).opportunity();
        var round = opportunity.round(signed.lot()).orElseThrow(NotFound::new);
        var title = opportunity.lots().size() == 1 ? opportunity.title() : round.title();
        books.saveAndFlush(OrderBook.open(contract, title, opportunity.endOf(round)));
        if (contract.calledOff()) admit(contract);
    }

    private void admit(ContractView contract) {
        for (var known : lines.ofLot(contract.lot().value())) {
            var line = lines.alone(known.id()).orElseThrow(NotFound::new);
            line.admit(contract.authority());
            lines.saveAndFlush(line);
        }
    }

    /** What is left to be ordered, and until when, is what the contract says now. */
    @EventListener
    void on(ContractChanged changed) {
        var book = books.alone(changed.id()).orElseThrow(NotFound::new);
        book.change(changed.value(), changed.ends());
        books.saveAndFlush(book);
    }
}
