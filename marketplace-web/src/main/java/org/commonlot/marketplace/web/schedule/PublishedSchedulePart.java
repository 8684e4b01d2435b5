package org.commonlot.marketplace.web.schedule;

import java.util.Optional;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.schedule.Schedules;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.Portion;
import org.commonlot.marketplace.web.desk.PublicPart;
import org.commonlot.marketplace.web.desk.ScheduleTables;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What bids price, and the rule by which their price is computed: everybody reads it. */
@Component
@Order(13)
class PublishedSchedulePart implements PublicPart {

    private final Schedules schedules;
    private final ScheduleTables tables;
    private final Texts texts;

    PublishedSchedulePart(Schedules schedules, ScheduleTables tables, Texts texts) {
        this.schedules = schedules;
        this.tables = tables;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(PublishedOpportunity published, Optional<Actor> actor) {
        var priced = schedules.of(published.id());
        if (priced.isEmpty()) return Optional.empty();
        var portion = Portion.of(texts.get("schedule.title"));
        for (var lot : published.opportunity().lots()) {
            var schedule = priced.get(new LotId(lot.id()));
            if (schedule == null) continue;
            var caption = published.opportunity().undivided()
                    ? texts.get("schedule.needs")
                    : texts.get("desk.lot", lot.number(), lot.title());
            portion = portion.note(tables.needs(caption, schedule)).note(tables.tiers(schedule));
        }
        return Optional.of(portion.note(new Paragraph(texts.get("schedule.rule"))));
    }
}
