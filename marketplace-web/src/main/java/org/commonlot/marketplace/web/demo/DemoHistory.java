package org.commonlot.marketplace.web.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.commonlot.marketplace.procurement.Problem;
import org.commonlot.marketplace.salescycle.Stage;
import org.commonlot.marketplace.salescycle.Timekeeping;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Component;

/** What the city bought before: enough small procurements that figures can be told of it. */
@Component
@Demo
class DemoHistory {

    /** So many days ago the demo begins. */
    static final int BEGINS = 300;

    private static final String[] ANSWERS = {
        "We begin with the people who do the work and show something that works every two weeks.",
        "Data stays yours, in open formats, and our interface is documented.",
        "One paid placement for somebody who looks for a first job."
    };

    /**
     * Something that was bought.
     *
     * @param daysAgo when it was published
     * @param open days for bids
     * @param decided days from evaluation to the award
     * @param signed days from the award to the signature
     * @param bidders who bid, by their numbers
     */
    private record Bought(
            String title,
            String problem,
            int daysAgo,
            int open,
            int decided,
            int signed,
            long price,
            List<Integer> bidders) {}

    private static final List<Bought> ALL = List.of(
            new Bought(
                    "Book a slot at the recycling centre",
                    "Queues reach the main road on Saturdays.",
                    290,
                    15,
                    6,
                    9,
                    24_000,
                    List.of(0, 3)),
            new Bought(
                    "Tell tenants when a repair is late",
                    "Tenants call to ask when somebody will come.",
                    262,
                    14,
                    11,
                    12,
                    28_000,
                    List.of(7)),
            new Bought(
                    "Read gas meters without a visit",
                    "Two people drive to 300 buildings each month.",
                    236,
                    18,
                    9,
                    8,
                    27_500,
                    List.of(4, 8, 2)),
            new Bought(
                    "Find a place in a nursery",
                    "Parents call fourteen nurseries one by one.",
                    205,
                    16,
                    24,
                    16,
                    26_000,
                    List.of(0, 10, 5)),
            new Bought(
                    "Plan winter gritting by the hour",
                    "Routes are planned the evening before.",
                    176,
                    14,
                    31,
                    11,
                    29_000,
                    List.of(3, 9)),
            new Bought(
                    "One list of street works",
                    "Three teams dig the same road in one year.",
                    150,
                    20,
                    14,
                    7,
                    25_500,
                    List.of(7, 1, 8, 0)));

    private final DemoStage stage;
    private final DemoOutcomes outcomes;
    private final DemoCast cast;
    private final Timekeeping timekeeping;
    private final MarketClock clock;

    DemoHistory(DemoStage stage, DemoOutcomes outcomes, DemoCast cast, Timekeeping timekeeping, MarketClock clock) {
        this.stage = stage;
        this.outcomes = outcomes;
        this.cast = cast;
        this.timekeeping = timekeeping;
        this.clock = clock;
    }

    void tell(Instant today) {
        for (var bought : ALL) tell(bought, today);
    }

    private void tell(Bought bought, Instant today) {
        clock.travelTo(today.minus(Duration.ofDays(bought.daysAgo())));
        var problem = new Problem(
                bought.problem(),
                "Residents of Alderbridge.",
                "It takes half the time.",
                "We counted for a month.",
                "One system of ours with an open interface.");
        var play = stage.published(
                stage.drafted("city", DemoBrief.small(bought.title(), 10_000, 29_500, problem), bought.open()));
        long price = bought.price();
        for (int bidder : bought.bidders()) {
            stage.bid(play, bidder, String.valueOf(price), ANSWERS);
            price -= 400;
        }
        stage.evaluated(play, 4, 3, 5);
        later(bought.decided());
        outcomes.decided(play);
        later(bought.signed());
        outcomes.signed(play);
        var author = stage.of(play, "author");
        var published = UkTime.date(today.minus(Duration.ofDays(bought.daysAgo())));
        timekeeping.say(
                play.id(), Stage.PROBLEM_IDENTIFIED, null, null, published.minusDays(30L + bought.open()), author);
        later(10);
        var city = cast.city();
        var ordered = UkTime.date(clock.instant());
        timekeeping.say(play.id(), Stage.FIRST_ORDER, play.lot(), city, ordered, author);
        later(20 + bought.open());
        timekeeping.say(play.id(), Stage.FIRST_PAYMENT, play.lot(), city, UkTime.date(clock.instant()), author);
    }

    private void later(int days) {
        clock.travelTo(clock.instant().plus(Duration.ofDays(days)));
    }
}
