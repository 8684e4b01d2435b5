package org.commonlot.marketplace.web.pooling;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonlot.marketplace.pooling.Allocation;
import org.commonlot.marketplace.pooling.PublishedDemand;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.Portion;
import org.commonlot.marketplace.web.desk.PublicPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What each authority is committed to, and how the award will be shared out: suppliers price that. */
@Component
@Order(12)
class DemandPart implements PublicPart {

    private final Allocation allocation;
    private final Texts texts;

    DemandPart(Allocation allocation, Texts texts) {
        this.allocation = allocation;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(PublishedOpportunity published, Optional<Actor> actor) {
        if (published.opportunity().buyers().size() < 2) return Optional.empty();
        var demand = allocation.demand(published.id());
        if (demand.isEmpty()) return Optional.empty();
        return Optional.of(Portion.of(texts.get("pooling.published"))
                .note(table(demand, published.opportunity()))
                .note(new Paragraph(texts.get("pooling.shares.rule"))));
    }

    private Table table(List<PublishedDemand> demand, Opportunity opportunity) {
        boolean inLots = demand.stream().anyMatch(line -> line.lot() != null);
        var head = new ArrayList<>(List.of(
                Table.Cell.of(texts.get("pooling.authority")),
                Table.Cell.of(texts.get("pooling.line")),
                Table.Cell.number(texts.get("pooling.quantity")),
                Table.Cell.of(texts.get("pooling.needed")),
                Table.Cell.number(texts.get("pooling.step.BINDING")),
                Table.Cell.number(texts.get("pooling.step.INDICATIVE"))));
        if (inLots) head.add(1, Table.Cell.of(texts.get("pooling.lot")));
        var rows = new ArrayList<List<Table.Cell>>();
        for (var line : demand) {
            var amount = Wording.pounds(line.committed().amount());
            boolean binding = switch (line.step()) {
                case BINDING -> true;
                case INTERESTED, INDICATIVE, WITHDRAWN -> false;
            };
            var gone = line.withdrawn() ? Table.Cell.of(Html.tag(withdrawn())) : null;
            var cells = new ArrayList<>(List.of(
                    Table.Cell.of(line.authorityName()),
                    gone == null ? Table.Cell.of(line.title()) : gone,
                    Table.Cell.number(quantity(line)),
                    Table.Cell.of(Wording.shortDay(line.neededFrom())),
                    Table.Cell.number(binding ? amount : ""),
                    Table.Cell.number(binding ? "" : amount)));
            if (inLots) cells.add(1, Table.Cell.of(lot(line, opportunity)));
            rows.add(cells);
        }
        return Table.of(texts.get("pooling.published"), head, rows).withHiddenCaption();
    }

    private String lot(PublishedDemand line, Opportunity opportunity) {
        return opportunity.lots().stream()
                .filter(lot -> Objects.equals(line.lot(), lot.number()))
                .findFirst()
                .map(lot -> texts.get("desk.lot", lot.number(), lot.title()))
                .orElseGet(() -> texts.get("pooling.lot.every"));
    }

    private Tag withdrawn() {
        return Tag.of(texts.get("pooling.step.WITHDRAWN"), "red");
    }

    private static String quantity(PublishedDemand line) {
        var quantity = line.quantity();
        if (quantity == null) return "";
        return Wording.number(quantity) + " " + Objects.requireNonNullElse(line.unit(), "");
    }
}
