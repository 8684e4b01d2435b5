package org.commonlot.marketplace.web.procurement;

import java.time.Clock;
import java.util.Optional;
import org.commonlot.marketplace.procurement.Amending;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Changing what was published, while bids are open. */
@Component
@Order(25)
class AmendmentPart implements DeskPart {

    private final Amending amending;
    private final Texts texts;
    private final Clock clock;

    AmendmentPart(Amending amending, Texts texts, Clock clock) {
        this.amending = amending;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        var closes = details.opportunity().timetable().bidsClose();
        boolean open = details.publicState() == PublicState.OPEN
                && closes != null
                && clock.instant().isBefore(closes);
        boolean outage = details.publicState() == PublicState.CLOSED;
        if (!open && !outage) return Optional.empty();
        var live = amending.live(details.id(), actor);
        boolean author = details.mine().contains(Duty.AUTHOR);
        if (live.isEmpty() && !author) return Optional.empty();
        var status = live.map(view ->
                        TaskList.Status.open(Tag.of(texts.of("procurement.amendment.state", view.state()), "blue")))
                .orElseGet(() -> TaskList.Status.done(texts.get("procurement.amendment.none")));
        return Optional.of(Portion.of(texts.get("procurement.amendment.part"))
                .task(TaskList.Item.of(
                        texts.get(outage ? "procurement.outage.title" : "procurement.amendment.title"),
                        DeskPages.path(details) + "/amendment",
                        status)));
    }
}
