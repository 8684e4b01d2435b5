package org.commonlot.marketplace.ordering;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonlot.marketplace.calloff.CallOffDesk;
import org.commonlot.marketplace.contract.ContractId;
import org.springframework.stereotype.Component;

/**
 * Under which contracts each order is a call-off of its own: those of the buyers under a framework, of our own or as its
 * author has said. What another body called off is its call-off: orders under it are not.
 */
@Component
class CallOffRule {

    private final PriceLists lists;
    private final CallOffDesk frameworks;

    CallOffRule(PriceLists lists, CallOffDesk frameworks) {
        this.lists = lists;
        this.frameworks = frameworks;
    }

    boolean applies(OrderBook book) {
        return among(List.of(book)).contains(book.id());
    }

    Set<ContractId> among(Collection<OrderBook> books) {
        var bought = books.stream().filter(book -> !book.calledOff()).toList();
        if (bought.isEmpty()) return Set.of();
        var lots = new HashSet<>(
                lists
                        .findByLotIdIn(
                                bought.stream().map(book -> book.lot().value()).collect(Collectors.toSet()))
                        .stream()
                        .filter(PriceList::framework)
                        .map(PriceList::lot)
                        .toList());
        var own = frameworks.frameworks(
                bought.stream().map(OrderBook::procurement).collect(Collectors.toSet()));
        return bought.stream()
                .filter(book -> lots.contains(book.lot()) || own.contains(book.procurement()))
                .map(OrderBook::id)
                .collect(Collectors.toSet());
    }
}
