package org.commonlot.marketplace.web.ordering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.ordering.OrderBookView;
import org.commonlot.marketplace.ordering.OrderDesk;
import org.commonlot.marketplace.ordering.OrderId;
import org.commonlot.marketplace.ordering.OrderState;
import org.commonlot.marketplace.ordering.OrderView;
import org.commonlot.marketplace.ordering.PriceLineView;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes contracts, prices and orders ready to be shown. */
@Component
class OrderPages {

    static final String HOME = "/desk/orders";

    private final Texts texts;

    OrderPages(Texts texts) {
        this.texts = texts;
    }

    static String book(ContractId contract) {
        return HOME + "/contracts/" + contract.value();
    }

    static String order(OrderId id) {
        return HOME + "/" + id.value();
    }

    Table books(List<OrderBookView> books) {
        var head = List.of(
                Table.Cell.of(texts.get("ordering.contract")),
                Table.Cell.of(texts.get("ordering.authority")),
                Table.Cell.of(texts.get("ordering.supplier")),
                Table.Cell.number(texts.get("ordering.ceiling")),
                Table.Cell.number(texts.get("ordering.headroom")));
        var rows = books.stream()
                .map(book -> List.of(
                        Table.Cell.of(Html.link(book(book.contract()), book.title())),
                        Table.Cell.of(book.authorityName()),
                        Table.Cell.of(book.supplierName()),
                        Table.Cell.number(Wording.pounds(book.ceiling().amount())),
                        Table.Cell.number(Wording.pounds(book.headroom().amount()))))
                .toList();
        return Table.of(texts.get("ordering.contracts"), head, rows).withHiddenCaption();
    }

    SummaryList facts(OrderBookView book) {
        var rows = new ArrayList<SummaryList.Row>();
        add(rows, "authority", book.authorityName());
        add(rows, "supplier", book.supplierName());
        add(rows, "kind", texts.get(book.framework() ? "ordering.kind.framework" : "ordering.kind.contract"));
        add(rows, "ceiling", Wording.pounds(book.ceiling().amount()));
        add(rows, "ordered", Wording.pounds(book.ordered().amount()));
        add(rows, "headroom", Wording.pounds(book.headroom().amount()));
        return SummaryList.of(rows);
    }

    /** Every tier, and which of them the orders of all authorities together have reached. */
    Table prices(List<PriceLineView> lines) {
        var head = List.of(
                Table.Cell.of(texts.get("ordering.line")),
                Table.Cell.number(texts.get("ordering.from")),
                Table.Cell.number(texts.get("ordering.unit-price")),
                Table.Cell.number(texts.get("ordering.together")));
        var rows = new ArrayList<List<Table.Cell>>();
        for (var line : lines) {
            for (var tier : line.tiers()) {
                rows.add(List.of(
                        Table.Cell.of(texts.get("ordering.line.unit", line.title(), line.unit())),
                        Table.Cell.number(Wording.number(tier.fromQuantity())),
                        Table.Cell.number(Wording.pounds(tier.unitPrice())),
                        Table.Cell.number(Wording.number(line.ordered()))));
            }
        }
        return Table.of(texts.get("ordering.prices"), head, rows);
    }

    Table orders(List<OrderView> orders) {
        var head = List.of(
                Table.Cell.of(texts.get("ordering.number")),
                Table.Cell.of(texts.get("ordering.what")),
                Table.Cell.of(texts.get("ordering.asked")),
                Table.Cell.number(texts.get("ordering.amount")),
                Table.Cell.of(texts.get("ordering.state")));
        var rows = orders.stream()
                .map(order -> List.of(
                        Table.Cell.of(Html.link(order(order.id()), texts.get("ordering.order", order.number()))),
                        Table.Cell.of(order.title()),
                        Table.Cell.of(Wording.day(order.askedAt())),
                        Table.Cell.number(Wording.pounds(order.amount().amount())),
                        Table.Cell.of(Html.tag(state(order.state())))))
                .toList();
        return Table.of(texts.get("ordering.orders"), head, rows);
    }

    /** What was ordered of a supplier, by whom. */
    Table supplied(List<OrderDesk.Supplied> orders) {
        var head = List.of(
                Table.Cell.of(texts.get("ordering.number")),
                Table.Cell.of(texts.get("ordering.buyer")),
                Table.Cell.of(texts.get("ordering.what")),
                Table.Cell.of(texts.get("ordering.needed-by")),
                Table.Cell.number(texts.get("ordering.amount")),
                Table.Cell.of(texts.get("ordering.state")));
        var rows = orders.stream()
                .map(supplied -> {
                    var order = supplied.order();
                    var path = "/bids/orders/" + order.id().value();
                    return List.of(
                            Table.Cell.of(Html.link(path, texts.get("ordering.order", order.number()))),
                            Table.Cell.of(supplied.book().authorityName()),
                            Table.Cell.of(order.title()),
                            Table.Cell.of(Wording.day(order.neededBy())),
                            Table.Cell.number(Wording.pounds(order.amount().amount())),
                            Table.Cell.of(Html.tag(state(order.state()))));
                })
                .toList();
        return Table.of(texts.get("ordering.supplied.title"), head, rows).withHiddenCaption();
    }

    Tag state(OrderState state) {
        var colour = switch (state) {
            case ASKED -> "yellow";
            case APPROVED -> "green";
            case REFUSED, CANCELLED -> "red";
        };
        return Tag.of(texts.of("ordering.state", state), colour);
    }

    /** The order itself, as the supplier gets it. */
    SummaryList document(OrderView order, OrderBookView book) {
        var rows = new ArrayList<SummaryList.Row>();
        add(rows, "buyer", book.authorityName());
        add(rows, "supplier", book.supplierName());
        add(rows, "contract", book.title());
        add(rows, "what", order.title());
        add(rows, "quantity", texts.get("ordering.quantity.unit", Wording.number(order.quantity()), order.unit()));
        add(rows, "price-of-one", Wording.pounds(order.unitPrice()));
        add(rows, "total", Wording.pounds(order.amount().amount()));
        add(rows, "deliver-to", order.deliverTo());
        add(rows, "needed-by", Wording.day(order.neededBy()));
        add(rows, "asked-by", texts.get("ordering.by", order.askedName(), Wording.moment(order.askedAt())));
        if (order.approvedName() != null && order.approvedAt() != null) {
            add(
                    rows,
                    "approved-by",
                    texts.get("ordering.by", order.approvedName(), Wording.moment(order.approvedAt())));
        }
        if (order.noticesOwed()) {
            add(rows, "award-notice", notice(order.award()));
            add(rows, "details-notice", notice(order.details()));
        }
        return SummaryList.of(rows);
    }

    private String notice(OrderView.@Nullable Notice notice) {
        if (notice == null) return texts.get("ordering.notice.missing");
        return texts.get("ordering.notice.recorded", notice.number(), Wording.moment(notice.publishedAt()));
    }

    /** Everything that was ordered and taken back. */
    Table entries(OrderView order) {
        var head = List.of(
                Table.Cell.of(texts.get("ordering.entry.at")),
                Table.Cell.of(texts.get("ordering.entry.by")),
                Table.Cell.number(texts.get("ordering.quantity")),
                Table.Cell.number(texts.get("ordering.amount")),
                Table.Cell.of(texts.get("ordering.entry.reason")));
        var rows = order.entries().stream()
                .map(entry -> List.of(
                        Table.Cell.of(Wording.moment(entry.at())),
                        Table.Cell.of(entry.person()),
                        Table.Cell.number(signed(
                                entry.quantity(),
                                Wording.number(entry.quantity().abs()))),
                        Table.Cell.number(Wording.signedPounds(entry.amount().amount())),
                        Table.Cell.of(entry.reason() == null ? texts.get("ordering.entry.made") : entry.reason())))
                .toList();
        return Table.of(texts.get("ordering.entries"), head, rows);
    }

    /** With a true minus sign. */
    static String signed(BigDecimal number, String written) {
        return number.signum() < 0 ? "\u2212" + written : written;
    }

    private void add(List<SummaryList.Row> rows, String key, String value) {
        rows.add(SummaryList.Row.of(texts.get("ordering." + key), value));
    }
}
