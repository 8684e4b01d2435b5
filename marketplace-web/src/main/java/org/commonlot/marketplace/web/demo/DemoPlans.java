package org.commonlot.marketplace.web.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.commonlot.marketplace.planning.EngagementFacts;
import org.commonlot.marketplace.planning.EngagementRegister;
import org.commonlot.marketplace.planning.Engaging;
import org.commonlot.marketplace.planning.Pipelining;
import org.commonlot.marketplace.planning.Plan;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Component;

/** What the demo's councils plan, and what they ask the market. */
@Component
@Demo
class DemoPlans {

    private final DemoCast cast;
    private final Pipelining pipelining;
    private final Engaging engaging;
    private final EngagementRegister register;
    private final Clock clock;

    DemoPlans(DemoCast cast, Pipelining pipelining, Engaging engaging, EngagementRegister register, Clock clock) {
        this.cast = cast;
        this.pipelining = pipelining;
        this.engaging = engaging;
        this.register = register;
        this.clock = clock;
    }

    void tell() {
        var city = cast.actor("city.author");
        var combined = cast.actor("combined.author");
        pipelining.add(plan("Parking permits without paper", 60_000, 140_000, 95), city);
        pipelining.add(plan("A library system for three councils", 220_000, 480_000, 210), combined);
        var sensors = pipelining.add(plan("Sensors in street bins", 40_000, 90_000, 120), city);
        var facts = new EngagementFacts(
                "What can sensors in street bins tell?",
                "Crews drive to bins that are empty. We want to know what sensors cost, how long they last, and what"
                        + " data they give.",
                "One open meeting, and what you send us until the closing date. We publish what we learn.",
                "engagement@alderbridge.example",
                moment(24, LocalTime.NOON),
                today().plusDays(120));
        var asked = engaging.draft(facts, sensors, city);
        engaging.publishWithoutNotice(asked, "The contract is expected to be far below the threshold.", city);
        engaging.invite(asked, "Open meeting", moment(10, LocalTime.of(10, 0)), "City Hall, and online", 40, city);
        engaging.safeguard(asked, "Slides and questions are published on the day of the meeting.", city);
        var reference = register.kept(asked, city).reference();
        engaging.interested(reference, "We make sensors that run ten years on one battery.", cast.bidder(0));
        engaging.interested(reference, "We read data of any maker of sensors.", cast.bidder(2));
    }

    private Plan plan(String title, int least, int most, int days) {
        return new Plan(
                title,
                "What is written here is all that is known yet. Tell us early what would keep a small firm from"
                        + " bidding.",
                "services",
                BigDecimal.valueOf(least),
                BigDecimal.valueOf(most),
                today().plusDays(days),
                today().plusDays(days + 120L),
                24,
                "buying@eastmere.example");
    }

    private Instant moment(int days, LocalTime time) {
        return today().plusDays(days).atTime(time).atZone(UkTime.ZONE).toInstant();
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }
}
