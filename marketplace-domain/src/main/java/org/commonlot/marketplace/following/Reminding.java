package org.commonlot.marketplace.following;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.commonlot.marketplace.bidding.Bidders;
import org.commonlot.marketplace.following.ReminderRows.Due;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.PersonView;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds of the deadline for bids: before it whoever has not submitted what is written, after it whoever opens. */
@Service
@Transactional
class Reminding {

    static final Duration BEFORE = Duration.ofHours(48);

    private static final int BATCH = 100;
    private static final Actor JOB = Actor.system("reminders");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.UK).withZone(UkTime.ZONE);

    private final ReminderRows rows;
    private final Bidders bidders;
    private final Opportunities opportunities;
    private final Procuring procuring;
    private final People people;
    private final Posting posting;
    private final Ledger ledger;
    private final Clock clock;

    Reminding(
            ReminderRows rows,
            Bidders bidders,
            Opportunities opportunities,
            Procuring procuring,
            People people,
            Posting posting,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.bidders = bidders;
        this.opportunities = opportunities;
        this.procuring = procuring;
        this.people = people;
        this.posting = posting;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Due> due() {
        var now = clock.instant();
        var due = new ArrayList<>(rows.closing(now, BEFORE, BATCH));
        due.addAll(rows.waiting(now, BATCH));
        return due;
    }

    /** The log says so, whether there was anybody to remind or not: who bids is not told by it (rule 1). */
    void remind(Due due) {
        var now = clock.instant();
        rows.reminded(due, now);
        var published = opportunities.byId(due.procurement()).map(PublishedOpportunity::opportunity);
        if (published.isPresent()) {
            switch (due.kind()) {
                case CLOSING -> closing(due, published.get(), now);
                case OPENING -> opening(due, published.get(), now);
            }
        }
        var facts = Map.of("kind", due.kind().name());
        ledger.append("following.reminded", due.procurement().value().toString(), JOB, now, facts);
    }

    private void closing(Due due, Opportunity opportunity, Instant now) {
        var facts = Map.of("title", opportunity.title(), "closes", MOMENT.format(due.bidsClose()), "path", "/bids");
        drafting(due.procurement())
                .map(PersonView::email)
                .distinct()
                .sorted()
                .forEach(to -> posting.postDiscreetly(new Letter("bids-close", to, facts), now));
    }

    private Stream<PersonView> drafting(ProcurementId id) {
        return bidders.drafting(id).stream().flatMap(firm -> people.withRight(firm, Right.WRITE_BIDS).stream());
    }

    private void opening(Due due, Opportunity opportunity, Instant now) {
        var facts = Map.of(
                "title",
                opportunity.title(),
                "path",
                "/desk/procurements/" + due.procurement().value());
        for (var opener : procuring.withDuty(due.procurement(), Duty.OPENER)) {
            posting.post(new Letter("bids-wait", people.person(opener).email(), facts), now);
        }
    }
}
