package org.commonlot.marketplace.following;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonlot.marketplace.bidding.Bidders;
import org.commonlot.marketplace.clarification.Askers;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.PersonView;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of telling news, each a transaction that does it once. */
@Service
@Transactional
class Telling {

    /** The digest of the day tells what was new until then, UK time. */
    static final LocalTime MORNING = LocalTime.of(7, 0);

    /** It is written a little later, when no transaction of before that is still under way. */
    static final Duration SETTLED = Duration.ofMinutes(1);

    private static final int BATCH = 100;
    private static final Actor JOB = Actor.system("news");

    private final NewsRows news;
    private final FollowRows follows;
    private final Bidders bidders;
    private final Askers askers;
    private final Opportunities opportunities;
    private final People people;
    private final Posting posting;
    private final Ledger ledger;
    private final Clock clock;

    Telling(
            NewsRows news,
            FollowRows follows,
            Bidders bidders,
            Askers askers,
            Opportunities opportunities,
            People people,
            Posting posting,
            Ledger ledger,
            Clock clock) {
        this.news = news;
        this.follows = follows;
        this.bidders = bidders;
        this.askers = askers;
        this.opportunities = opportunities;
        this.people = people;
        this.posting = posting;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<UUID> untold() {
        return news.untold(BATCH);
    }

    /** Tells one piece of news to the firms that it concerns at once. The log says so, whether there are any or not. */
    void tell(UUID id) {
        var told = news.lockUntold(id);
        if (told.isEmpty()) return;
        var now = clock.instant();
        var procurement = told.get().procurement();
        var opportunity = opportunities.byId(procurement).map(PublishedOpportunity::opportunity);
        if (opportunity.isPresent()) {
            var letter = facts(opportunity.get());
            for (var to : concernedAtOnce(procurement)) {
                posting.postDiscreetly(new Letter(kind(told.get().kind()), to, letter), now);
            }
        }
        news.told(id, now);
        ledger.append("following.told", procurement.value().toString(), JOB, now, Map.of());
    }

    private static String kind(NewsKind kind) {
        return switch (kind) {
            case ANSWERED -> "news-answered";
            case AMENDED -> "news-amended";
            case AWARDED -> "news-awarded";
            case CANCELLED -> "news-cancelled";
        };
    }

    private static Map<String, String> facts(Opportunity opportunity) {
        return Map.of("title", opportunity.title(), "path", "/opportunities/" + opportunity.reference());
    }

    private Set<String> concernedAtOnce(ProcurementId procurement) {
        return firms(procurement).stream()
                .flatMap(firm -> people.withRight(firm, Right.WRITE_BIDS).stream())
                .map(PersonView::email)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<OrganisationId> firms(ProcurementId procurement) {
        var firms = new HashSet<>(bidders.of(procurement));
        firms.addAll(askers.of(procurement));
        return firms;
    }

    @Transactional(readOnly = true)
    List<PersonId> dueForDigest() {
        var now = clock.instant();
        var morning = morning(UkTime.date(now));
        if (now.isBefore(morning.plus(SETTLED))) return List.of();
        return follows.dueForDigest(UkTime.date(now), morning, BATCH);
    }

    /** One letter with all that is new for a follower, at most one a day; nothing that they were told at once. */
    void digest(PersonId person) {
        var now = clock.instant();
        var today = UkTime.date(now);
        var token = follows.lockForDigest(person, today);
        if (token.isEmpty()) return;
        var until = morning(today);
        var items = follows.items(person, until);
        var lines = lines(items, people.actorFor(person));
        follows.told(person, until, today);
        if (lines.isEmpty()) return;
        var facts = Map.of(
                "name", people.person(person).name(),
                "list", String.join("\n", lines),
                "path", "/following/stop/" + token.get());
        posting.post(new Letter("digest", people.person(person).email(), facts), now);
    }

    private List<String> lines(List<FollowRows.Item> items, Actor reader) {
        var ids = items.stream().map(FollowRows.Item::procurement).distinct().toList();
        var published = opportunities.byIds(ids).stream()
                .collect(Collectors.toMap(PublishedOpportunity::id, Function.identity()));
        var atOnce = new HashMap<ProcurementId, Boolean>();
        var lines = new ArrayList<String>();
        for (var item : items) {
            var found = published.get(item.procurement());
            if (found == null || atOnce.computeIfAbsent(item.procurement(), id -> toldAtOnce(id, reader))) continue;
            var opportunity = found.opportunity();
            lines.add(String.join(
                    "\t",
                    item.kind().name(),
                    String.valueOf(item.times()),
                    opportunity.title().replaceAll("[\\p{Cntrl}\\s]+", " "),
                    "/opportunities/" + opportunity.reference()));
        }
        return lines;
    }

    private boolean toldAtOnce(ProcurementId procurement, Actor reader) {
        return firms(procurement).stream().anyMatch(firm -> reader.may(Right.WRITE_BIDS, firm));
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(UkTime.ZONE).toInstant();
    }
}
