package org.commonlot.marketplace.web.salescycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.procurement.Duty;
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
        var shared = timekeeping.days(details.id(), details.onlyLot().id(), null, actor);
        for (var stage : Stage.values()) {
            if (stage.scope() != Stage.Scope.CONTRACT) row(rows, details, stage, shared, null);
        }
        var buyers = details.opportunity().buyers();
        for (var buyer : buyers) {
            var own = timekeeping.days(details.id(), details.onlyLot().id(), new OrganisationId(buyer.id()), actor);
            for (var stage : Stage.values()) {
                if (stage.scope() == Stage.Scope.CONTRACT) {
                    row(rows, details, stage, own, buyers.size() > 1 ? buyer : null);
                }
            }
        }
        var head = List.of(
                Table.Cell.of(texts.get("salescycle.stage")),
                Table.Cell.of(texts.get("salescycle.day")),
                Table.Cell.of(texts.get("salescycle.clock.change")));
        return Optional.of(Portion.of(texts.get("salescycle.clock"))
                .note(new Paragraph(texts.get("salescycle.clock.how")))
                .note(Table.of(texts.get("salescycle.clock"), head, rows).withHiddenCaption()));
    }

    private void row(
            List<List<Table.Cell>> rows,
            ProcurementDetails details,
            Stage stage,
            Map<Stage, Said> days,
            Opportunity.@Nullable Buyer buyer) {
        var said = days.get(stage);
        boolean sayable = stage.byHand()
                && (stage.scope() != Stage.Scope.CONTRACT || days.containsKey(Stage.SIGNED));
        if (said == null && !sayable) return;
        var name = texts.of("salescycle.stage", stage);
        UUID authority = buyer == null ? null : buyer.id();
        rows.add(List.of(
                Table.Cell.of(buyer == null ? name : texts.get("salescycle.clock.of", name, buyer.name())),
                Table.Cell.of(said == null ? texts.get("salescycle.clock.unknown") : day(said)),
                sayable
                        ? Table.Cell.of(Html.link(
                                ClockController.path(details, stage, authority),
                                texts.get("salescycle.clock.say", name)))
                        : Table.Cell.of(texts.get("salescycle.clock.seen"))));
    }

    private String day(Said said) {
        var day = Wording.shortDay(said.day());
        return said.byHand() ? texts.get("salescycle.clock.by-hand", day) : day;
    }
}
