package org.commonlot.marketplace.web.pooling;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.pooling.PoolView;
import org.commonlot.marketplace.pooling.PoolingDesk;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Bars;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.CoalitionPart;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** What a coalition buys together: totals for everybody, and the ways to it for its members' people. */
@org.springframework.stereotype.Component
@Order(10)
class PoolingPart implements CoalitionPart {

    private final PoolingDesk desk;
    private final Opportunities opportunities;
    private final PoolingPages pages;
    private final Texts texts;

    PoolingPart(PoolingDesk desk, Opportunities opportunities, PoolingPages pages, Texts texts) {
        this.pages = pages;
        this.desk = desk;
        this.opportunities = opportunities;
        this.texts = texts;
    }

    @Override
    public List<Component> open(CoalitionView coalition) {
        var pools = desk.open(coalition.id());
        if (pools.isEmpty()) return List.of();
        var parts = new ArrayList<Component>();
        parts.add(Heading.second(texts.get("pooling.together")));
        parts.add(table(pools));
        var lost = new ArrayList<List<Table.Cell>>();
        for (var pool : pools) {
            for (var line : pool.lost()) {
                var last = line.last();
                if (last == null) continue;
                lost.add(List.of(
                        Table.Cell.of(line.authorityName()),
                        Table.Cell.of(pool.terms().title()),
                        Table.Cell.of(Wording.day(last.signedAt())),
                        Table.Cell.number(PoolingPages.pounds(last.value())),
                        Table.Cell.number(PoolingPages.pounds(last.price()))));
            }
        }
        if (!lost.isEmpty()) {
            var head = List.of(
                    Table.Cell.of(texts.get("pooling.authority")),
                    Table.Cell.of(texts.get("pooling.group")),
                    Table.Cell.of(texts.get("pooling.signed")),
                    Table.Cell.number(texts.get("pooling.value")),
                    Table.Cell.number(texts.get("pooling.price")));
            parts.add(Table.of(texts.get("pooling.lost"), head, lost));
        }
        return parts;
    }

    private Table table(List<PoolView> pools) {
        var head = List.of(
                Table.Cell.of(texts.get("pooling.group")),
                Table.Cell.number(texts.get("pooling.authorities")),
                Table.Cell.of(texts.get("pooling.lock")),
                Table.Cell.number(texts.get("pooling.step.BINDING")),
                Table.Cell.number(texts.get("pooling.estimated")));
        var rows = pools.stream()
                .map(pool -> List.of(
                        title(pool),
                        Table.Cell.number(String.valueOf(pool.lines().stream()
                                .filter(line -> line.standing() != null)
                                .map(line -> line.authority())
                                .distinct()
                                .count())),
                        Table.Cell.of(Wording.shortDay(pool.terms().lock())),
                        Table.Cell.number(Wording.pounds(pool.totals().binding().amount())),
                        Table.Cell.number(
                                Wording.pounds(pool.totals().estimated().amount()))))
                .toList();
        return Table.of(texts.get("pooling.together"), head, rows).withHiddenCaption();
    }

    private Table.Cell title(PoolView pool) {
        var procurement = pool.procurement();
        if (procurement == null) return Table.Cell.of(pool.terms().title());
        return opportunities
                .byId(procurement)
                .map(published -> Table.Cell.of(Html.link(
                        "/opportunities/" + published.opportunity().reference(),
                        pool.terms().title())))
                .orElseGet(() -> Table.Cell.of(pool.terms().title()));
    }

    @Override
    public List<Component> desk(CoalitionView coalition, CoalitionView.@Nullable Member own, Actor actor) {
        if (own == null) return List.of();
        var here = PoolingPages.coalition(coalition.id());
        var parts = new ArrayList<Component>();
        parts.add(Heading.second(texts.get("pooling.together")));
        var pools = desk.open(coalition.id());
        if (pools.isEmpty()) parts.add(new Paragraph(texts.get("pooling.none")));
        else {
            parts.add(groups(pools));
            parts.add(picture(pools));
        }
        parts.add(Links.of(
                Links.Link.to(here + "/groups.csv", texts.get("pooling.groups.csv")),
                Links.Link.to(here + "/demand", texts.get("pooling.demand.title")),
                Links.Link.to("/desk/delegation", texts.get("pooling.delegation.title"))));
        return parts;
    }

    private Bars picture(List<PoolView> pools) {
        return Bars.of(
                texts.get("pooling.groups.picture"),
                pools.stream()
                        .map(pool -> new Bars.Bar(
                                pool.terms().title(), pool.totals().binding().amount()))
                        .toList());
    }

    private Table groups(List<PoolView> pools) {
        var head = List.of(
                Table.Cell.of(texts.get("pooling.group")),
                Table.Cell.of(texts.get("pooling.lock")),
                Table.Cell.of(texts.get("pooling.silent.count")),
                Table.Cell.number(texts.get("pooling.step.BINDING")),
                Table.Cell.of(texts.get("pooling.subscription")));
        var rows = pools.stream()
                .map(pool -> List.of(
                        Table.Cell.of(Html.link(
                                PoolingPages.pool(pool.id()), pool.terms().title())),
                        Table.Cell.of(Wording.shortDay(pool.terms().lock())),
                        Table.Cell.of(pages.silent(pool)),
                        Table.Cell.number(Wording.pounds(pool.totals().binding().amount())),
                        Table.Cell.of(texts.of("pooling.subscription", pool.subscription()))))
                .toList();
        return Table.of(texts.get("pooling.groups"), head, rows).withHiddenCaption();
    }
}
