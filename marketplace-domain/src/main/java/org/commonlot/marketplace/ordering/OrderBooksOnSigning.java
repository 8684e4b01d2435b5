package org.commonlot.marketplace.ordering;

import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.ContractSigned;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.terms.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** From its signature on a contract can be ordered under, in the same transaction. */
@Component
class OrderBooksOnSigning {

    private final OrderBooks books;
    private final ContractRegister contracts;
    private final Opportunities opportunities;

    OrderBooksOnSigning(OrderBooks books, ContractRegister contracts, Opportunities opportunities) {
        this.books = books;
        this.contracts = contracts;
        this.opportunities = opportunities;
    }

    @EventListener
    void on(ContractSigned signed) {
        var contract = contracts.signed(signed.id()).orElseThrow(NotFound::new);
        books.saveAndFlush(OrderBook.open(contract, title(signed.lot())));
    }

    private String title(LotId lot) {
        var opportunity = opportunities.byLot(lot).orElseThrow(NotFound::new).opportunity();
        return opportunity.lots().size() == 1
                ? opportunity.title()
                : opportunity.round(lot).orElseThrow(NotFound::new).title();
    }
}
