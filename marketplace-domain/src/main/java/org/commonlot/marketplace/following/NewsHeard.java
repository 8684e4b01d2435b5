package org.commonlot.marketplace.following;

import java.time.Clock;
import org.commonlot.marketplace.award.AwardDecided;
import org.commonlot.marketplace.clarification.QuestionAnswered;
import org.commonlot.marketplace.procurement.ProcurementAmended;
import org.commonlot.marketplace.procurement.ProcurementCancelled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what is new, in the transaction that makes it so; with the time of that, even where a step is dated back. */
@Component
class NewsHeard {

    private final NewsRows rows;
    private final Clock clock;

    NewsHeard(NewsRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @EventListener
    void on(QuestionAnswered event) {
        rows.add(event.procurement(), NewsKind.ANSWERED, event.question().id().toString(), clock.instant());
    }

    @EventListener
    void on(ProcurementAmended event) {
        rows.add(event.id(), NewsKind.AMENDED, event.reference() + " " + event.number(), clock.instant());
    }

    @EventListener
    void on(AwardDecided event) {
        rows.add(event.procurement(), NewsKind.AWARDED, event.lot().value().toString(), clock.instant());
    }

    @EventListener
    void on(ProcurementCancelled event) {
        rows.add(event.id(), NewsKind.CANCELLED, event.reference(), clock.instant());
    }
}
