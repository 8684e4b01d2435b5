package org.commonlot.marketplace.web.salescycle;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.organisation.AuthorityAddresses;
import org.commonlot.marketplace.salescycle.CoalitionFigures;
import org.commonlot.marketplace.salescycle.CycleFigures;
import org.commonlot.marketplace.salescycle.Figures;
import org.commonlot.marketplace.salescycle.Measure;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.CoalitionPart;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** How the members of a coalition buy: how long it takes, where time is lost, how open it is. Costs one query. */
@org.springframework.stereotype.Component
@Order(30)
class CoalitionInsights implements CoalitionPart {

    private final CycleFigures figures;
    private final FigureParts parts;
    private final Texts texts;
    private final AuthorityAddresses addresses;

    CoalitionInsights(CycleFigures figures, FigureParts parts, Texts texts, AuthorityAddresses addresses) {
        this.figures = figures;
        this.parts = parts;
        this.texts = texts;
        this.addresses = addresses;
    }

    @Override
    public List<Component> open(CoalitionView coalition) {
        var known = figures.coalition(coalition.members().stream()
                .map(member -> member.authority().value())
                .toList());
        if (known.together().equals(Figures.NONE)) return List.of();
        var page = new ArrayList<Component>();
        page.add(Heading.second(texts.get("salescycle.coalition.title")));
        page.add(new Paragraph(texts.get("salescycle.coalition.lead")));
        page.add(parts.table(known.together(), InsightsController.WHOLE, texts.get("salescycle.whole.caption")));
        page.add(parts.table(
                named(coalition, known),
                Measure.TO_AWARD,
                texts.get("salescycle.coalition.member"),
                texts.get("salescycle.coalition.members")));
        var lost = lost(coalition, known);
        if (!lost.isEmpty()) page.add(lost(lost));
        page.add(parts.openness(known.together(), known.everybody()));
        return page;
    }

    private List<FigureParts.Named> named(CoalitionView coalition, CoalitionFigures known) {
        return coalition.members().stream()
                .map(member -> new FigureParts.Named(member.name(), path(member), of(known, member)))
                .toList();
    }

    private static Figures of(CoalitionFigures known, CoalitionView.Member member) {
        return known.members().getOrDefault(member.authority().value(), Figures.NONE);
    }

    private String path(CoalitionView.Member member) {
        return addresses.of(member.authority()).path();
    }

    /** The stage of each member whose median exceeds that of all members by most. */
    private List<List<Table.Cell>> lost(CoalitionView coalition, CoalitionFigures known) {
        var rows = new ArrayList<List<Table.Cell>>();
        for (var member : coalition.members()) {
            of(known, member)
                    .longestExcess(known.together())
                    .ifPresent(excess -> rows.add(List.of(
                            Table.Cell.of(Html.link(path(member), member.name())),
                            Table.Cell.of(parts.name(excess.measure())),
                            Table.Cell.number(
                                    texts.get("salescycle.coalition.lost.both", excess.own(), excess.others())))));
        }
        return rows;
    }

    private Table lost(List<List<Table.Cell>> rows) {
        var head = List.of(
                Table.Cell.of(texts.get("salescycle.coalition.member")),
                Table.Cell.of(texts.get("salescycle.coalition.lost.stage")),
                Table.Cell.number(texts.get("salescycle.coalition.lost.days")));
        return Table.of(texts.get("salescycle.coalition.lost"), head, rows);
    }

    /** Whoever leads the group sees at its desk how its members buy, as everybody does on its page. */
    @Override
    public List<Component> desk(CoalitionView coalition, CoalitionView.@Nullable Member own, Actor actor) {
        return coalition.ledBy(actor) ? open(coalition) : List.of();
    }
}
