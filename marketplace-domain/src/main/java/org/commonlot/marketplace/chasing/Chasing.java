package org.commonlot.marketplace.chasing;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonlot.marketplace.chasing.OutcomeRows.Due;
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
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the buyer what became of a procurement whose bids have closed. */
@Service
@Transactional
class Chasing {

    private static final int AT_ONCE = 100;
    private static final Actor JOB = Actor.system("chasing");

    private final OutcomeRows rows;
    private final Opportunities opportunities;
    private final Procuring procuring;
    private final People people;
    private final Posting posting;
    private final Ledger ledger;
    private final Clock clock;

    Chasing(
            OutcomeRows rows,
            Opportunities opportunities,
            Procuring procuring,
            People people,
            Posting posting,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.opportunities = opportunities;
        this.procuring = procuring;
        this.people = people;
        this.posting = posting;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Neither decided nor ended, and not asked in the round that is reached by now. */
    @Transactional(readOnly = true)
    List<Due> due() {
        var now = clock.instant();
        return Arrays.stream(ChasingRound.values())
                .flatMap(round -> rows.due(round, now, AT_ONCE).stream())
                .toList();
    }

    void ask(Due due) {
        var now = clock.instant();
        if (!rows.ask(due, now)) return;
        var id = due.procurement();
        var opportunity = opportunities.byId(id).orElseThrow(NotFound::new).opportunity();
        var authors = procuring.withDuty(id, Duty.AUTHOR).stream()
                .map(author -> people.person(author).email())
                .collect(Collectors.toCollection(TreeSet::new));
        post("outcome", authors, opportunity, desk(id) + "/outcome", due, now);
        if (opportunity.buyers().size() > 1) {
            var copied = buyersOf(new OrganisationId(opportunity.leadBuyer().id()));
            copied.removeAll(authors);
            post("outcome-copy", copied, opportunity, desk(id), due, now);
        }
        ledger.append(
                "chasing.asked",
                id.value().toString(),
                JOB,
                now,
                Map.of("weeks", String.valueOf(due.round().weeks())));
    }

    private Set<String> buyersOf(OrganisationId lead) {
        return people.withRight(lead, Right.WRITE_PROCUREMENTS).stream()
                .map(PersonView::email)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void post(String kind, Set<String> to, Opportunity opportunity, String path, Due due, Instant now) {
        var facts = Map.of(
                "title",
                opportunity.title(),
                "weeks",
                String.valueOf(due.round().weeks()),
                "path",
                path);
        for (var address : to) posting.post(new Letter(kind, address, facts), now);
    }

    private static String desk(ProcurementId id) {
        return "/desk/procurements/" + id.value();
    }
}
