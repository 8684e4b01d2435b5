package org.commonlot.marketplace.ordering;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.pooling.Delegating;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contracts that can be ordered under and the orders, for the people of their authority; prices also for who records them. */
@Service
@Transactional(readOnly = true)
public class OrderDesk {

    /** How many contracts are listed. */
    public static final int MOST = 200;

    /** How many orders are on a page. */
    public static final int PAGE = 50;

    private static final Instant LATER_THAN_ALL = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID GREATER_THAN_ALL = new UUID(-1, -1);

    private final OrderBooks books;
    private final PurchaseOrders orders;
    private final PriceLists lists;
    private final CallOffRule rule;
    private final PriceLines lines;
    private final OrganisationDirectory organisations;
    private final ProcurementCatalogue catalogue;
    private final Delegating delegating;

    OrderDesk(
            OrderBooks books,
            PurchaseOrders orders,
            PriceLists lists,
            CallOffRule rule,
            PriceLines lines,
            OrganisationDirectory organisations,
            ProcurementCatalogue catalogue,
            Delegating delegating) {
        this.books = books;
        this.orders = orders;
        this.lists = lists;
        this.rule = rule;
        this.lines = lines;
        this.organisations = organisations;
        this.catalogue = catalogue;
        this.delegating = delegating;
    }

    /** The signed contracts of all authorities that this person belongs to. */
    public List<OrderBookView> books(Actor by) {
        Set<UUID> own =
                by.seats().stream().map(seat -> seat.organisation().value()).collect(Collectors.toSet());
        if (own.isEmpty()) return List.of();
        var found = books.ofAuthorities(own, Limit.of(MOST));
        var names = organisations.names(found.stream().map(OrderBook::authority).collect(Collectors.toSet()));
        var frameworks = rule.among(found);
        return found.stream()
                .map(book -> book.view(names.getOrDefault(book.authority(), ""), frameworks.contains(book.id())))
                .toList();
    }

    /** For the people of its authority, and whoever is the author of the procurement that it came from. */
    public OrderBookView book(ContractId contract, Actor by) {
        var book = books.findById(contract).orElseThrow(NotFound::new);
        if (!by.belongsTo(book.authority()) && !prices(book, by)) throw new NotFound();
        return book.view(organisations.name(book.authority()), rule.applies(book));
    }

    private boolean prices(OrderBook book, Actor by) {
        return catalogue.duties(book.procurement(), by).contains(Duty.AUTHOR);
    }

    /** Whether this person records the prices of a contract's lot. */
    public boolean mayPrice(ContractId contract, Actor by) {
        return prices(books.findById(contract).orElseThrow(NotFound::new), by);
    }

    public boolean mayOrder(OrderBookView book, Actor by) {
        return by.may(Right.PLACE_ORDERS, book.authority());
    }

    /** Whether this person could approve the order, as far as the scheme of delegation goes. */
    public boolean mayApprove(OrderView order, OrderBookView book, Actor by) {
        return !by.person().equals(order.askedBy()) && delegating.mayBind(book.authority(), order.amount(), by);
    }

    /** Whether the prices are those that the winner gave for the lot's price schedule. */
    public boolean pricedByBid(OrderBookView book) {
        return lists.findById(book.lot().value()).map(PriceList::byBid).orElse(false);
    }

    public List<PriceLineView> prices(OrderBookView book) {
        return lines.ofLot(book.lot().value()).stream()
                .flatMap(line -> line.view(book.authority()).stream())
                .toList();
    }

    /** The newest first, from below a number on; one more than a page where there are more. */
    public List<OrderView> orders(OrderBookView book, int before) {
        return orders.before(book.contract().value(), before, Limit.of(PAGE + 1)).stream()
                .map(PurchaseOrder::view)
                .toList();
    }

    public OrderView order(OrderId id, Actor by) {
        var order = orders.findById(id).orElseThrow(NotFound::new);
        var book = books.findById(order.contract()).orElseThrow(NotFound::new);
        if (!by.belongsTo(book.authority())) throw new NotFound();
        return order.view();
    }

    /**
     * What was ordered of the firms whose bids this person reads, the newest first; one more than a page where there are
     * more.
     *
     * @param after the last of the page before
     * @throws NotFound when there was no such order of theirs
     */
    public List<Supplied> supplied(Optional<OrderId> after, Actor by) {
        var firms = by.seats().stream()
                .filter(seat -> by.may(Right.READ_BIDS, seat.organisation()))
                .flatMap(seat -> organisations.oneFirm(seat.organisation()).stream())
                .map(OrganisationId::value)
                .collect(Collectors.toSet());
        if (firms.isEmpty()) return List.of();
        var last = after.map(id -> supplied(id, by).order());
        var at = last.map(OrderView::approvedAt).orElse(LATER_THAN_ALL);
        var id = last.map(OrderView::id).map(OrderId::value).orElse(GREATER_THAN_ALL);
        var found = orders.placedBefore(firms, at, id, Limit.of(PAGE + 1));
        var under = books.findByIdIn(found.stream().map(PurchaseOrder::contract).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(OrderBook::id, book -> book));
        var names = organisations.names(
                under.values().stream().map(OrderBook::authority).collect(Collectors.toSet()));
        return found.stream()
                .map(order -> {
                    var book = Objects.requireNonNull(under.get(order.contract()), "Of every order there is a book");
                    return new Supplied(order.view(), book.view(names.getOrDefault(book.authority(), ""), false));
                })
                .toList();
    }

    /** What was ordered of a supplier, with the contract that it was ordered under. */
    public record Supplied(OrderView order, OrderBookView book) {}

    /** For the people who read the bids of the firm that won the contract: once it is approved. */
    public Supplied supplied(OrderId id, Actor by) {
        var order = orders.findById(id).filter(PurchaseOrder::placed).orElseThrow(NotFound::new);
        var book = books.findById(order.contract()).orElseThrow(NotFound::new);
        var firm = organisations.oneFirm(book.supplier());
        if (firm.stream().noneMatch(one -> by.may(Right.READ_BIDS, one))) throw new NotFound();
        return new Supplied(order.view(), book.view(organisations.name(book.authority()), false));
    }
}
