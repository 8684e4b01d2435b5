package org.commonlot.marketplace.web.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonlot.marketplace.award.AwardRegister;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.web.components.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The moments at which something happens next in the demo, to which anybody can travel. */
@Component
@Demo
class DemoStops {

    private static final int SHOWN = 3;
    /** A little later than the moment itself, so that the job has done what is due then. */
    private static final Duration AFTER = Duration.ofSeconds(1);

    private final Opportunities opportunities;
    private final AwardRegister awards;
    private final MarketClock clock;
    private final Texts texts;
    private final Duration settle;

    DemoStops(
            Opportunities opportunities,
            AwardRegister awards,
            MarketClock clock,
            Texts texts,
            @Value("${commonlot.bidding.settle:2m}") Duration settle) {
        this.opportunities = opportunities;
        this.awards = awards;
        this.clock = clock;
        this.texts = texts;
        this.settle = settle;
    }

    /** A moment to travel to, and what happens then. */
    public record Stop(Instant at, String what) {}

    /** The next ones, soonest first. */
    List<Stop> next() {
        var now = clock.instant();
        var stops = new ArrayList<Stop>();
        for (var closing : opportunities.closingAfter(now, SHOWN)) {
            var closes = closing.opportunity().timetable().bidsClose();
            if (closes == null) continue;
            var title = closing.opportunity().title();
            stops.add(new Stop(closes.plus(AFTER), texts.get("demo.closes", title)));
            stops.add(new Stop(closes.plus(settle).plus(AFTER), texts.get("demo.opens", title)));
        }
        for (var standstill : awards.standstillsEndingAfter(now, SHOWN)) {
            opportunities
                    .byId(standstill.procurement())
                    .ifPresent(published -> stops.add(new Stop(
                            standstill.ends().plus(AFTER),
                            texts.get("demo.standstill", published.opportunity().title()))));
        }
        return stops.stream()
                .sorted(Comparator.comparing(Stop::at))
                .limit(SHOWN)
                .toList();
    }
}
