package org.commonlot.marketplace.web.salescycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotView;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.salescycle.Said;
import org.commonlot.marketplace.salescycle.Stage;
import org.commonlot.marketplace.salescycle.Timekeeping;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The clock of a procurement on its page: which stage was reached when, and what only its author can say. */
@Component
@Order(95)
class ClockPart implements DeskPart {

    private final Timekeeping timekeeping;
    private final Texts texts;

    ClockPart(Timekeeping timekeeping, Texts texts) {
        this.timekeeping = timekeeping;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        if (!details.mine().contains(Duty.AUTHOR)) return Optional.empty();
        var rows = new ArrayList<List<Table.Cell>>();
        var lots = details.lots();
        var shared = timekeeping.days(details.id(), lots.getFirst().id(), null, actor);
        for (var stage : Stage.values()) {
            if (stage.scope() == Stage.Scope.PROCUREMENT) row(rows, details, stage, shared, null, null, "");
        }
        for (var lot : lots) {
            var ofLot = lots.size() > 1 ? texts.get("salescycle.clock.lot", lot.number()) : "";
            var days = timekeeping.days(details.id(), lot.id(), null, actor);
            for (var stage : Stage.values()) {
                if (stage.scope() == Stage.Scope.LOT) row(rows, details, stage, days, lot.id(), null, ofLot);
            }
            for (var buyer : details.opportunity().buyers()) contract(rows, details, lot, buyer, ofLot, actor);
        }
        var head = List.of(
                Table.Cell.of(texts.get("salescycle.stage")),
                Table.Cell.of(texts.get("salescycle.day")),
                Table.Cell.of(texts.get("salescycle.clock.change")));
        return Optional.of(Portion.of(texts.get("salescycle.clock"))
                .note(new Paragraph(texts.get("salescycle.clock.how")))
                .note(Table.of(texts.get("salescycle.clock"), head, rows).withHiddenCaption()));
    }

    private void contract(
            List<List<Table.Cell>> rows,
            ProcurementDetails details,
            LotView lot,
            Opportunity.Buyer buyer,
            String ofLot,
            Actor actor) {
        var authority = new OrganisationId(buyer.id());
        var days = timekeeping.days(details.id(), lot.id(), authority, actor);
        boolean several = details.opportunity().buyers().size() > 1;
        var of = Stream.of(ofLot, several ? buyer.name() : "")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        for (var stage : Stage.values()) {
            if (stage.scope() == Stage.Scope.CONTRACT) row(rows, details, stage, days, lot.id(), authority, of);
        }
    }

    private void row(
            List<List<Table.Cell>> rows,
            ProcurementDetails details,
            Stage stage,
            Map<Stage, Said> days,
            @Nullable LotId lot,
            @Nullable OrganisationId authority,
            String of) {
        var said = days.get(stage);
        boolean sayable = stage.byHand() && (stage.scope() != Stage.Scope.CONTRACT || days.containsKey(Stage.SIGNED));
        if (said == null && !sayable) return;
        var name = texts.of("salescycle.stage", stage);
        var whole = of.isEmpty() ? name : texts.get("salescycle.clock.of", name, of);
        rows.add(List.of(
                Table.Cell.of(whole),
                Table.Cell.of(said == null ? texts.get("salescycle.clock.unknown") : day(said)),
                sayable
                        ? Table.Cell.of(Html.link(
                                ClockController.path(details, stage, lot, authority),
                                texts.get("salescycle.clock.say", whole)))
                        : Table.Cell.of(texts.get("salescycle.clock.seen"))));
    }

    private String day(Said said) {
        var day = Wording.shortDay(said.day());
        return said.byHand() ? texts.get("salescycle.clock.by-hand", day) : day;
    }
}
