package org.commonlot.marketplace.ordering;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.pooling.Delegating;
import org.commonlot.marketplace.procedure.Buyer;
import org.commonlot.marketplace.procedure.ContractKind;
import org.commonlot.marketplace.procedure.Procedures;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders under a contract. Its price line, then its book are locked, always in this order: so the tier and what is left are
 * what they are shown to be, whoever orders at the same time.
 */
@Service
@Transactional
public class Ordering {

    private final PurchaseOrders orders;
    private final OrderBooks books;
    private final PriceLines lines;
    private final CallOffRule rule;
    private final Savings savings;
    private final OrderLetters letters;
    private final Delegating delegating;
    private final Procedures procedures;
    private final Opportunities opportunities;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ordering(
            PurchaseOrders orders,
            OrderBooks books,
            PriceLines lines,
            CallOffRule rule,
            Savings savings,
            OrderLetters letters,
            Delegating delegating,
            Procedures procedures,
            Opportunities opportunities,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.books = books;
        this.lines = lines;
        this.rule = rule;
        this.savings = savings;
        this.letters = letters;
        this.delegating = delegating;
        this.procedures = procedures;
        this.opportunities = opportunities;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Whether somebody may order under the contracts of an authority. */
    static boolean orders(OrganisationId authority, Actor by) {
        return by.may(Right.PLACE_ORDERS, authority);
    }

    /** Asks for something: its amount is reserved until somebody else approves or refuses it. */
    public OrderId ask(ContractId contract, Asked asked, Actor by) {
        var now = clock.instant();
        var authority = books.authority(contract).map(OrganisationId::new).orElseThrow(NotFound::new);
        if (!orders(authority, by)) throw new NotFound();
        asked.check(UkTime.date(now));
        var lot = books.lot(contract).map(LotId::new).orElseThrow(NotFound::new);
        var line = asked.line() == null ? null : line(asked.line(), lot);
        var book = books.alone(contract).orElseThrow(NotFound::new);
        book.requireRuns(UkTime.date(now));
        var entry = OrderEntry.of(asked.quantity(), price(line, asked, authority), by, now);
        var order = PurchaseOrder.ask(
                contract,
                book.nextNumber(),
                line == null ? null : line.id(),
                line == null ? asked.title() : line.title(),
                line == null ? asked.unit() : line.unit(),
                asked.deliverTo(),
                asked.neededBy(),
                entry,
                by,
                now);
        book.reserve(order.amount());
        orders.saveAndFlush(order);
        record("asked", order, Map.of("amount", order.amount().amount().toPlainString()), by, now);
        return order.id();
    }

    private static BigDecimal price(@Nullable PriceLine line, Asked asked, OrganisationId authority) {
        return line == null ? Objects.requireNonNull(asked.unitPrice()) : line.order(asked.quantity(), authority);
    }

    private PriceLine line(UUID id, LotId lot) {
        var line = lines.alone(id).orElseThrow(() -> new Refused(OrderingRefusal.LINE_UNKNOWN));
        if (!line.lot().equals(lot)) throw new Refused(OrderingRefusal.LINE_UNKNOWN);
        return line;
    }

    private record Held(
            PurchaseOrder order, OrderBook book, @Nullable PriceLine line) {}

    /** An order of an authority of this person's own, held alone. */
    private Held held(OrderId id, Actor by) {
        var order = orders.findById(id).orElseThrow(NotFound::new);
        var seen = order.line();
        var line = seen == null ? null : lines.alone(seen).orElseThrow(NotFound::new);
        var book = books.alone(order.contract()).orElseThrow(NotFound::new);
        if (!by.belongsTo(book.authority())) throw new NotFound();
        return new Held(order, book, line);
    }

    private void requireDelegated(OrderBook book, Money amount, Actor by) {
        if (delegating.mayBind(book.authority(), amount, by)) return;
        throw new Refused(OrderingRefusal.NOT_DELEGATED, by.name(), amount.amount());
    }

    /** Approves what somebody else asked for, at a value up to which this person may bind the authority. */
    public void approve(OrderId id, Actor by) {
        var now = clock.instant();
        var held = held(id, by);
        var order = held.order();
        order.requirePossible(OrderStep.APPROVE);
        held.book().requireRuns(UkTime.date(now));
        requireDelegated(held.book(), order.amount(), by);
        order.approve(owesNotices(held.book(), order.amount(), UkTime.date(now)), by, now);
        orders.saveAndFlush(order);
        savings.enter(held.book(), order, now);
        letters.placed(held.book(), order, now);
        record("approved", order, Map.of("amount", order.amount().amount().toPlainString()), by, now);
        events.publishEvent(new OrderPlaced(order.contract(), now));
    }

    /** A call-off under a framework has its own notices from the threshold on (ss.50 and 53; s.50(6) excuses others). */
    private boolean owesNotices(OrderBook book, Money amount, LocalDate day) {
        return rule.applies(book) && !threshold(book.lot(), day).exceeds(amount);
    }

    private Money threshold(LotId lot, LocalDate day) {
        var category = opportunities
                .byLot(lot)
                .orElseThrow(NotFound::new)
                .opportunity()
                .budget()
                .category();
        var kind = category == null ? ContractKind.SERVICES : ContractKind.ofCategory(category);
        return procedures.threshold(kind, Buyer.SUB_CENTRAL, day);
    }

    /** Refuses what was asked for: whoever could approve it does. */
    public void refuse(OrderId id, String reason, Actor by) {
        var now = clock.instant();
        var held = held(id, by);
        var amount = held.order().amount();
        requireDelegated(held.book(), amount, by);
        var quantity = held.order().quantity();
        held.order().refuse(reason, by, now);
        release(held, quantity, amount);
        record("refused", held.order(), Map.of("reason", reason.strip()), by, now);
    }

    /** Cancels by a counter-entry: whoever orders, what is not approved; and what is, whoever could approve it. */
    public void cancel(OrderId id, String reason, Actor by) {
        var now = clock.instant();
        var held = held(id, by);
        var order = held.order();
        var amount = order.amount();
        if (order.state() != OrderState.ASKED || !orders(held.book().authority(), by)) {
            order.requirePossible(OrderStep.CANCEL);
            requireDelegated(held.book(), amount, by);
        }
        var quantity = order.quantity();
        order.cancel(reason, by, now);
        release(held, quantity, amount);
        savings.counter(held.book(), order, now);
        if (order.placed()) letters.takenBack(held.book(), order, now);
        record("cancelled", order, Map.of("reason", reason.strip()), by, now);
    }

    private void release(Held held, BigDecimal quantity, Money amount) {
        held.book().release(amount);
        if (held.line() != null) held.line().takeBack(quantity);
        orders.saveAndFlush(held.order());
    }

    /**
     * Corrects the quantity by a counter-entry and a new entry, which somebody else approves.
     *
     * @param quantity instead of what was ordered; at the price of the tier that is reached now
     */
    public void correct(OrderId id, BigDecimal quantity, String reason, Actor by) {
        var now = clock.instant();
        var held = held(id, by);
        if (!orders(held.book().authority(), by)) throw new NotFound();
        var order = held.order();
        order.requirePossible(OrderStep.CORRECT);
        held.book().requireRuns(UkTime.date(now));
        boolean placed = order.placed();
        if (quantity.signum() <= 0) throw new Refused(OrderingRefusal.QUANTITY_NOT_POSITIVE);
        held.book().release(order.amount());
        savings.counter(held.book(), order, now);
        var price = order.unitPrice();
        if (held.line() != null) {
            held.line().takeBack(order.quantity());
            price = held.line().order(quantity, held.book().authority());
        }
        order.correct(OrderEntry.of(quantity, price, by, now), reason, by, now);
        held.book().reserve(order.amount());
        orders.saveAndFlush(order);
        if (placed) letters.takenBack(held.book(), order, now);
        record("corrected", order, Map.of("reason", reason.strip()), by, now);
    }

    /** Records a notice that the call-off owes. */
    public void file(OrderId id, NoticeKind kind, String number, Instant published, Actor by) {
        var now = clock.instant();
        var held = held(id, by);
        if (!orders(held.book().authority(), by)) throw new NotFound();
        held.order().file(kind, number, published, now);
        orders.saveAndFlush(held.order());
        var facts = Map.of("kind", kind.name(), "number", number, "publishedAt", published.toString());
        record("notice_filed", held.order(), facts, by, now);
    }

    private void record(String act, PurchaseOrder order, Map<String, String> facts, Actor by, Instant now) {
        var all = new HashMap<>(facts);
        all.put("contract", order.contract().value().toString());
        all.put("number", String.valueOf(order.number()));
        ledger.append("ordering." + act, order.id().value().toString(), by, now, all);
    }
}
