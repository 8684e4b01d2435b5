package org.commonlot.marketplace.web.ordering;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.ordering.CoalitionHeadroom;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Bars;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.CoalitionPart;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** What is left under the contracts that a coalition has made together, at the desk of whoever leads it. */
@org.springframework.stereotype.Component
@Order(15)
class HeadroomPart implements CoalitionPart {

    private final CoalitionHeadroom headroom;
    private final Texts texts;

    HeadroomPart(CoalitionHeadroom headroom, Texts texts) {
        this.headroom = headroom;
        this.texts = texts;
    }

    @Override
    public List<Component> open(CoalitionView coalition) {
        return List.of();
    }

    @Override
    public List<Component> desk(CoalitionView coalition, CoalitionView.@Nullable Member own, Actor actor) {
        if (!coalition.ledBy(actor)) return List.of();
        var rows = headroom.rows(coalition.id());
        if (rows.isEmpty()) return List.of();
        return List.of(
                Heading.second(texts.get("ordering.headroom")),
                table(rows),
                picture(rows),
                Links.of(Links.Link.to(
                        "/desk/coalitions/" + coalition.id().value() + "/headroom.csv",
                        texts.get("ordering.headroom.csv"))));
    }

    private Table table(List<CoalitionHeadroom.Row> rows) {
        var head = List.of(
                Table.Cell.of(texts.get("ordering.authority")),
                Table.Cell.of(texts.get("ordering.headroom.what")),
                Table.Cell.of(texts.get("ordering.headroom.supplier")),
                Table.Cell.number(texts.get("ordering.headroom.worth")),
                Table.Cell.number(texts.get("ordering.savings.ordered")),
                Table.Cell.number(texts.get("ordering.headroom.left")),
                Table.Cell.of(texts.get("ordering.headroom.ends")));
        var cells = rows.stream()
                .map(row -> List.of(
                        Table.Cell.of(row.authority()),
                        Table.Cell.of(row.title()),
                        Table.Cell.of(row.supplier()),
                        Table.Cell.number(Wording.pounds(row.worth().amount())),
                        Table.Cell.number(Wording.pounds(row.ordered().amount())),
                        Table.Cell.number(Wording.pounds(row.left().amount())),
                        Table.Cell.of(row.ends() == null ? "" : Wording.shortDay(row.ends()))))
                .toList();
        return Table.of(texts.get("ordering.headroom.table"), head, cells).withRowHeaders();
    }

    /** What is left of each authority's contracts together. */
    private Bars picture(List<CoalitionHeadroom.Row> rows) {
        var left = new LinkedHashMap<String, BigDecimal>();
        for (var row : rows) left.merge(row.authority(), row.left().amount(), BigDecimal::add);
        return Bars.of(
                texts.get("ordering.headroom.picture"),
                left.entrySet().stream()
                        .map(one -> new Bars.Bar(one.getKey(), one.getValue()))
                        .toList());
    }
}
