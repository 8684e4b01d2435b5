package org.commonlot.marketplace.web.schedule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotView;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementState;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.schedule.PriceSchedule;
import org.commonlot.marketplace.schedule.Schedules;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.commonlot.marketplace.web.desk.ScheduleTables;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What bids will price, on the page of a procurement until it is published; then everybody reads it. */
@Component
@Order(17)
class SchedulePart implements DeskPart {

    private final Schedules schedules;
    private final ScheduleTables tables;
    private final Texts texts;

    SchedulePart(Schedules schedules, ScheduleTables tables, Texts texts) {
        this.schedules = schedules;
        this.tables = tables;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        if (details.publicState() != PublicState.HIDDEN || details.state() == ProcurementState.WITHDRAWN) {
            return Optional.empty();
        }
        if (!details.takesBids()) return Optional.empty();
        var priced = new LinkedHashMap<>(schedules.drafted(details));
        priced.values().removeIf(PriceSchedule::pricedAsWhole);
        if (priced.isEmpty() && !details.editable()) return Optional.empty();
        var portion = Portion.of(texts.get("schedule.title"));
        if (priced.isEmpty()) portion = portion.note(new Paragraph(texts.get("schedule.none")));
        for (Map.Entry<LotId, PriceSchedule> lot : priced.entrySet()) {
            var caption = details.lot(lot.getKey())
                    .filter(one -> details.severalLots())
                    .map(this::named)
                    .orElse(texts.get("schedule.needs"));
            portion = portion.note(tables.needs(caption, lot.getValue())).note(tables.tiers(lot.getValue()));
        }
        if (!details.editable()) return Optional.of(portion);
        var status = priced.isEmpty()
                ? TaskList.Status.notYet(texts.get("preparation.task.optional"))
                : TaskList.Status.done(texts.get("procurement.task.complete"));
        return Optional.of(portion.task(
                TaskList.Item.of(texts.get("schedule.set"), DeskPages.path(details) + "/price-schedule", status)));
    }

    private String named(LotView lot) {
        return texts.get("desk.lot", lot.number(), lot.title());
    }
}
