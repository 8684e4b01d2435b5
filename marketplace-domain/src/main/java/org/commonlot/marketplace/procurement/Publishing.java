package org.commonlot.marketplace.procurement;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes what is scheduled once its moment has come: with nobody looking, and exactly once. */
@Service
@Transactional
public class Publishing {

    private static final Actor JOB = Actor.system("publishing");

    private final Procurements procurements;
    private final Procuring procuring;
    private final People people;
    private final Posting posting;
    private final Ledger ledger;
    private final Clock clock;

    Publishing(
            Procurements procurements,
            Procuring procuring,
            People people,
            Posting posting,
            Ledger ledger,
            Clock clock) {
        this.procurements = procurements;
        this.procuring = procuring;
        this.people = people;
        this.posting = posting;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ProcurementId> due() {
        return procurements.dueToPublish(clock.instant());
    }

    /**
     * Publishes one in the name of whoever scheduled it, unless somebody else has meanwhile. Returns whether this call did
     * it.
     *
     * @throws org.commonlot.marketplace.terms.Refused when something that publishing needs is there no more
     */
    public boolean publish(ProcurementId id) {
        var publisher = procurements.exclusive(id).orElseThrow(NotFound::new).publisherDue(clock.instant());
        publisher.map(people::actorFor).ifPresent(by -> procuring.publish(id, by));
        return publisher.isPresent();
    }

    /** What could not be published is scheduled no more, and whoever scheduled it is told why. */
    public void giveUp(ProcurementId id, String refusal) {
        var procurement = procurements.exclusive(id).orElseThrow(NotFound::new);
        var publisher = procurement.publisherDue(clock.instant());
        if (publisher.isEmpty()) return;
        procurement.unschedule();
        ledger.append(
                "procurement.schedule_refused",
                id.value().toString(),
                JOB,
                clock.instant(),
                Map.of("refusal", refusal));
        tell(procurement, publisher.get());
    }

    private void tell(Procurement procurement, PersonId publisher) {
        var facts = Map.of(
                "title",
                procurement.title(),
                "path",
                "/desk/procurements/" + procurement.id().value());
        posting.post(new Letter("not-published", people.person(publisher).email(), facts), clock.instant());
    }
}
