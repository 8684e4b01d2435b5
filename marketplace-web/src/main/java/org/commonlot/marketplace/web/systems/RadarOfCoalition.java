package org.commonlot.marketplace.web.systems;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.systems.Clustering;
import org.commonlot.marketplace.systems.Proposing;
import org.commonlot.marketplace.systems.Radar;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.CoalitionPart;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** What ends together among the members of a coalition, at the desk of whoever leads it, and the way to propose it. */
@org.springframework.stereotype.Component
@Order(40)
class RadarOfCoalition implements CoalitionPart {

    /** How many clusters are named here; the others are on the page to which this leads. */
    private static final int NAMED = 10;

    private static final int MONTHS = 24;

    private final Proposing proposing;
    private final Radar radar;
    private final RadarPages pages;
    private final Texts texts;

    RadarOfCoalition(Proposing proposing, Radar radar, RadarPages pages, Texts texts) {
        this.proposing = proposing;
        this.radar = radar;
        this.pages = pages;
        this.texts = texts;
    }

    @Override
    public List<Component> open(CoalitionView coalition) {
        return List.of();
    }

    @Override
    public List<Component> desk(CoalitionView coalition, CoalitionView.@Nullable Member own, Actor actor) {
        if (own == null || !coalition.ledBy(actor)) return List.of();
        var window = radar.window(MONTHS);
        var clusters = Clustering.of(proposing.endings(coalition.id(), window, actor)).stream()
                .limit(NAMED)
                .toList();
        var parts = new ArrayList<Component>();
        if (!clusters.isEmpty()) {
            parts.add(Heading.second(texts.get("systems.radar.title")));
            parts.add(table(clusters));
            parts.add(pages.picture(clusters, window));
        }
        var here = "/desk/coalitions/" + coalition.id().value() + "/radar";
        parts.add(Links.of(Links.Link.to(here, texts.get("systems.proposals.title"))));
        return parts;
    }

    private Table table(List<Clustering.Cluster> clusters) {
        var head = List.of(
                Table.Cell.of(texts.get("systems.together.what")),
                Table.Cell.of(texts.get("systems.together.first")),
                Table.Cell.number(texts.get("systems.together.contracts")),
                Table.Cell.number(texts.get("systems.together.authorities")));
        var rows = clusters.stream()
                .map(cluster -> List.of(
                        Table.Cell.of(pages.name(cluster)),
                        Table.Cell.of(
                                Wording.shortDay(cluster.endings().getFirst().ends())),
                        Table.Cell.number(String.valueOf(cluster.endings().size())),
                        Table.Cell.number(String.valueOf(cluster.authorities()))))
                .toList();
        return Table.of(texts.get("systems.together.table", MONTHS), head, rows).withRowHeaders();
    }
}
