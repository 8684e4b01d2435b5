package org.commonlot.marketplace.web.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.coalition.Agreeing;
import org.commonlot.marketplace.coalition.AgreementTerms;
import org.commonlot.marketplace.coalition.Balloting;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.coalition.Foundation;
import org.commonlot.marketplace.coalition.Founding;
import org.commonlot.marketplace.coalition.ShareBasis;
import org.commonlot.marketplace.coalition.SharePurpose;
import org.commonlot.marketplace.coalition.Sharing;
import org.commonlot.marketplace.coalition.Tier;
import org.commonlot.marketplace.ordering.Asked;
import org.commonlot.marketplace.ordering.OrderDesk;
import org.commonlot.marketplace.ordering.Ordering;
import org.commonlot.marketplace.pooling.CommitmentStep;
import org.commonlot.marketplace.pooling.Committing;
import org.commonlot.marketplace.pooling.Delegating;
import org.commonlot.marketplace.pooling.Demand;
import org.commonlot.marketplace.pooling.Demanding;
import org.commonlot.marketplace.pooling.PoolTerms;
import org.commonlot.marketplace.pooling.Pooling;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Component;

/** How the demo's councils came to buy together, what they need, and how one of them went back on it. */
@Component
@Demo
class DemoCoalition {

    private static final List<String> COUNCILS = List.of("combined", "city", "brackenford", "carrowby");

    private final DemoCast cast;
    private final Founding founding;
    private final Agreeing agreeing;
    private final Sharing sharing;
    private final Balloting balloting;
    private final Delegating delegating;
    private final Demanding demanding;
    private final Committing committing;
    private final Pooling pooling;
    private final OrderDesk orders;
    private final Ordering ordering;
    private final MarketClock clock;

    DemoCoalition(
            DemoCast cast,
            Founding founding,
            Agreeing agreeing,
            Sharing sharing,
            Balloting balloting,
            Delegating delegating,
            Demanding demanding,
            Committing committing,
            Pooling pooling,
            OrderDesk orders,
            Ordering ordering,
            MarketClock clock) {
        this.cast = cast;
        this.founding = founding;
        this.agreeing = agreeing;
        this.sharing = sharing;
        this.balloting = balloting;
        this.delegating = delegating;
        this.demanding = demanding;
        this.committing = committing;
        this.pooling = pooling;
        this.orders = orders;
        this.ordering = ordering;
        this.clock = clock;
    }

    /** Two months, which end at the moment at which it was called. Gives back the coalition. */
    CoalitionId tell() {
        var today = clock.instant();
        ago(today, 60);
        var id = founded();
        ago(today, 50);
        voted(id, today);
        ago(today, 30);
        bought(id, today);
        clock.travelTo(today);
        asked(id);
        ordered();
        return id;
    }

    /** The city orders under a contract that it has signed: one is approved, and one waits. */
    private void ordered() {
        var buyer = cast.actor("city.author");
        var contract = orders.books(buyer).getFirst().contract();
        var first = ordering.ask(contract, order("Training for crews", 3, "650"), buyer);
        ordering.approve(first, cast.actor("city.owner"));
        ordering.ask(contract, order("Data moved from the old system", 5, "720"), buyer);
    }

    private Asked order(String what, int days, String price) {
        return new Asked(
                null,
                what,
                "day",
                BigDecimal.valueOf(days),
                new BigDecimal(price),
                "Depot, Mill Lane: ask for the shift manager",
                today().plusDays(30));
    }

    private void ago(Instant today, int days) {
        clock.travelTo(today.minus(Duration.ofDays(days)));
    }

    private CoalitionId founded() {
        var lead = cast.actor("combined.speaker");
        var id = founding.found(
                "Eastmere buys together",
                Foundation.COMBINED,
                "Seven councils and their combined authority run seven of everything. We buy what we all need once,"
                        + " share what it saves, and show how long it takes.",
                lead);
        for (var council : COUNCILS.subList(1, COUNCILS.size())) {
            var tier = council.equals("carrowby") ? Tier.ASSOCIATE : Tier.CORE;
            founding.invite(id, cast.council(council), tier, lead);
            founding.accept(id, cast.actor(council + ".owner"));
        }
        founding.invite(id, cast.council("dunmere"), Tier.OBSERVER, lead);
        founding.engage(
                id,
                "Eastmere Shared Services Ltd",
                "GB-COH 09912345",
                "buying@shared.eastmere.example",
                "Runs the portal and takes minutes of the evaluation of tenders.",
                lead);
        int number = agreeing.issue(
                id,
                new AgreementTerms(
                        "Deed of buying together",
                        "Each council commits itself for what it needs, in its own time and by its own rules. A binding"
                                + " commitment can be withdrawn, also after its lock date. Then the council pays the"
                                + " others ten percent of its value, for the work that was done for nothing.",
                        BigDecimal.TEN,
                        90),
                lead);
        for (var council : List.of("combined", "city", "brackenford")) {
            agreeing.sign(id, number, cast.council(council), "Director of Resources", cast.actor(council + ".owner"));
        }
        sharing.share(
                id,
                SharePurpose.COST,
                ShareBasis.POPULATION,
                Map.of(
                        cast.council("combined"), BigDecimal.ZERO,
                        cast.council("city"), new BigDecimal("318400"),
                        cast.council("brackenford"), new BigDecimal("142700"),
                        cast.council("carrowby"), new BigDecimal("96150")),
                lead);
        sharing.share(id, SharePurpose.SAVING, ShareBasis.EQUAL, Map.of(), lead);
        return id;
    }

    private void voted(CoalitionId id, Instant today) {
        var parking = balloting.propose(
                id,
                "Parking permits take a week",
                "Residents wait a week for a permit and queue at a counter for it.",
                cast.actor("city.speaker"));
        var trees = balloting.propose(
                id,
                "Nobody knows where our trees are",
                "Surveys are on paper. A storm shows what they missed.",
                cast.actor("brackenford.speaker"));
        var bins = balloting.propose(
                id,
                "Bins are emptied whether they are full or not",
                "Half of the stops are for bins that are half empty.",
                cast.actor("carrowby.speaker"));
        var lead = cast.actor("combined.speaker");
        var closes = today.minus(Duration.ofDays(40));
        var ballot = balloting.open(id, "What we buy first", List.of(parking, trees, bins), 10, closes, lead);
        balloting.vote(ballot, Map.of(parking, 6, trees, 2, bins, 2), lead);
        balloting.vote(ballot, Map.of(parking, 10), cast.actor("city.speaker"));
        balloting.vote(ballot, Map.of(parking, 3, trees, 7), cast.actor("brackenford.speaker"));
    }

    private void bought(CoalitionId id, Instant today) {
        for (var council : COUNCILS) {
            var owner = cast.actor(council + ".owner");
            delegating.allow(
                    cast.council(council),
                    CommitmentStep.INDICATIVE,
                    Role.COALITION_MEMBER,
                    null,
                    new BigDecimal("100000"),
                    owner);
            delegating.allow(cast.council(council), CommitmentStep.BINDING, Role.AUTHORITY_OWNER, null, null, owner);
        }
        var lines = List.of(
                line(id, "city", "A parking permit system", "Parking", 160_000, 58_000),
                line(id, "brackenford", "Digital parking permits", "Parking", 70_000, 31_000),
                line(id, "carrowby", "Parking permits and fines", "Parking", 55_000, 24_000));
        var lead = cast.actor("combined.speaker");
        var lock = UkTime.date(today.minus(Duration.ofDays(3)));
        var terms = new PoolTerms("Parking permits", lock, new BigDecimal("150000"), new BigDecimal("400000"));
        var pool = pooling.group(id, terms, lines, lead);
        committing.sign(lines.get(0), CommitmentStep.BINDING, null, null, cast.actor("city.owner"));
        committing.sign(lines.get(1), CommitmentStep.BINDING, null, null, cast.actor("brackenford.owner"));
        var lapses = UkTime.date(today.plus(Duration.ofDays(60)));
        committing.sign(lines.get(2), CommitmentStep.INDICATIVE, null, lapses, cast.actor("carrowby.speaker"));
        ago(today, 1);
        var brackenford = cast.actor("brackenford.owner");
        var price = committing.effect(lines.get(1), brackenford).price();
        committing.withdraw(lines.get(1), "The budget for next year was cut in full council.", price, brackenford);
        clock.travelTo(today);
        pooling.start(pool, lead);
    }

    private UUID line(CoalitionId id, String council, String title, String business, int value, int baseline) {
        var needed = today().plusDays(300);
        return demanding.add(
                id,
                new Demand(
                        title,
                        business,
                        null,
                        null,
                        null,
                        BigDecimal.valueOf(value),
                        needed,
                        "Gatewell Systems Ltd",
                        BigDecimal.valueOf(baseline),
                        needed.minusDays(1)),
                cast.actor(council + ".speaker"));
    }

    /** What waits for the lead now: lines that look alike, and a ballot that runs. */
    private void asked(CoalitionId id) {
        line(id, "city", "Tree surveys", "Parks", 40_000, 12_000);
        line(id, "brackenford", "Surveys of street trees", "Parks", 30_000, 9_000);
        line(id, "carrowby", "Library catalogue", "Libraries", 90_000, 33_000);
        var hall = balloting.propose(id, "Halls are booked by telephone", "", cast.actor("city.speaker"));
        var roads = balloting.propose(id, "Road works collide", "", cast.actor("carrowby.speaker"));
        var closes = UkTime.startOf(today().plusDays(10)).plus(Duration.ofHours(12));
        balloting.open(id, "What we look at next", List.of(hall, roads), 10, closes, cast.actor("combined.speaker"));
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }
}
