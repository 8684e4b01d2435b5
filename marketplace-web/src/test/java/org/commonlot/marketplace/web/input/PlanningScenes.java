package org.commonlot.marketplace.web.input;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonlot.marketplace.planning.CentralNotice;
import org.commonlot.marketplace.planning.EngagementFacts;
import org.commonlot.marketplace.planning.EngagementRegister;
import org.commonlot.marketplace.planning.Engaging;
import org.commonlot.marketplace.planning.Pipeline;
import org.commonlot.marketplace.planning.Pipelining;
import org.commonlot.marketplace.planning.Plan;
import org.commonlot.marketplace.planning.PlanJoining;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.web.input.FormScenes.Scene;
import org.springframework.beans.factory.BeanFactory;

/** The forms of pipeline and market engagement. */
final class PlanningScenes {

    private final Pipelining pipelining;
    private final Pipeline pipeline;
    private final PlanJoining joining;
    private final Engaging engaging;
    private final EngagementRegister register;
    private final Story story;
    private final Cast cast;
    private final MarketClock clock;

    PlanningScenes(BeanFactory beans) {
        this.pipelining = beans.getBean(Pipelining.class);
        this.pipeline = beans.getBean(Pipeline.class);
        this.joining = beans.getBean(PlanJoining.class);
        this.engaging = beans.getBean(Engaging.class);
        this.register = beans.getBean(EngagementRegister.class);
        this.story = beans.getBean(Story.class);
        this.cast = beans.getBean(Cast.class);
        this.clock = beans.getBean(MarketClock.class);
    }

    void addTo(Map<String, Supplier<Scene>> all) {
        all.put("/desk/pipeline/expectation", () -> Scene.of("/desk/pipeline/expectation", buyer(), "above", "false"));
        all.put("/desk/pipeline/new", this::plan);
        all.put("/desk/pipeline/{id}/edit", () -> entry("edit"));
        all.put("/desk/pipeline/{id}/withdraw", () -> entry("withdraw", "reason", "Not now"));
        all.put("/desk/pipeline/{id}/pipeline-notice", () -> noticed(entry("pipeline-notice")));
        all.put("/desk/pipeline/{id}/planned-notice", () -> noticed(entry("planned-notice")));
        all.put("/desk/pipeline/join/{reference}", this::join);
        all.put("/desk/pipeline/{id}/joins/{join}/refuse", this::refuseJoin);
        all.put("/desk/engagements/new", this::engagement);
        all.put("/desk/engagements/{id}/edit", () -> engagement("edit", false));
        all.put("/desk/engagements/{id}/events", this::event);
        all.put("/desk/engagements/{id}/publish", () -> noticed(engagement("publish", false)));
        all.put("/desk/engagements/{id}/no-notice", () -> engagement("no-notice", false, "reason", "Two calls"));
        all.put("/desk/engagements/{id}/withdraw", () -> engagement("withdraw", true, "reason", "Not now"));
        all.put("/desk/engagements/{id}/safeguards", () -> engagement("safeguards", true, "words", "Same slides"));
        all.put("/desk/engagements/{id}/learned", () -> engagement("learned", true, "words", "Four can do it"));
        all.put("/engagements/{reference}/interest", this::interest);
        all.put("/desk/procurements/{id}/groundwork", this::groundwork);
    }

    private Actor buyer() {
        return cast.actor(cast.authority(), Role.BUYER);
    }

    private Scene plan() {
        return Scene.of(
                        "/desk/pipeline/new",
                        buyer(),
                        "title",
                        "Parking",
                        "description",
                        "Fewer queues",
                        "category",
                        "services",
                        "least",
                        "10000",
                        "most",
                        "20000",
                        "contractMonths",
                        "24",
                        "contact",
                        "a@council.example")
                .with("tenderExpected", UkTime.date(clock.instant()).plusDays(60))
                .with("contractStarts", UkTime.date(clock.instant()).plusDays(160));
    }

    private Scene entry(String page, String... typed) {
        var buyer = buyer();
        var id = pipelining.add(
                new Plan(
                        "Parking",
                        "Fewer queues",
                        "services",
                        new BigDecimal("10000"),
                        new BigDecimal("20000"),
                        UkTime.date(clock.instant()).plusDays(60),
                        UkTime.date(clock.instant()).plusDays(160),
                        24,
                        "a@council.example"),
                buyer);
        return Scene.of("/desk/pipeline/" + id + "/" + page, buyer, typed);
    }

    private String planned(Actor buyer) {
        var id = pipelining.add(
                new Plan(
                        "Parking",
                        "Fewer queues",
                        "services",
                        new BigDecimal("10000"),
                        new BigDecimal("20000"),
                        UkTime.date(clock.instant()).plusDays(60),
                        null,
                        null,
                        "a@council.example"),
                buyer);
        return pipeline.entry(id).reference();
    }

    private Scene join() {
        return Scene.of("/desk/pipeline/join/" + planned(buyer()), buyer(), "need", "Two car parks", "most", "30000");
    }

    private Scene refuseJoin() {
        var buyer = buyer();
        var join = joining.ask(planned(buyer), "Two car parks", BigDecimal.TEN, buyer());
        var entry = pipeline.keptBy(buyer).getFirst().id();
        return Scene.of("/desk/pipeline/" + entry + "/joins/" + join + "/refuse", buyer, "reason", "Too far");
    }

    private Scene noticed(Scene scene) {
        var local = clock.instant().minusSeconds(120).atZone(UkTime.ZONE);
        scene.typed().put("number", "012345-2026");
        scene.typed().put("publishedTime", "%02d:%02d".formatted(local.getHour(), local.getMinute()));
        return scene.with("publishedAt", local.toLocalDate());
    }

    private Scene engagement() {
        return Scene.of(
                        "/desk/engagements/new",
                        buyer(),
                        "title",
                        "Sensors",
                        "purpose",
                        "What can they do?",
                        "process",
                        "Two meetings",
                        "closesAt",
                        "12:00",
                        "contact",
                        "a@council.example")
                .with("closes", UkTime.date(clock.instant()).plusDays(20))
                .with("tenderExpected", UkTime.date(clock.instant()).plusDays(60));
    }

    private UUID drafted(Actor buyer) {
        var facts = new EngagementFacts(
                "Sensors",
                "What can they do?",
                "Two meetings",
                "a@council.example",
                clock.instant().plus(Duration.ofDays(20)),
                UkTime.date(clock.instant()).plusDays(60));
        return engaging.draft(facts, null, buyer);
    }

    private Scene engagement(String page, boolean published, String... typed) {
        var buyer = buyer();
        var id = drafted(buyer);
        if (published) engaging.publish(id, new CentralNotice("012345-2026", clock.instant()), buyer);
        return Scene.of("/desk/engagements/" + id + "/" + page, buyer, typed);
    }

    private Scene event() {
        return engagement(
                        "events", true, "title", "Open day", "startsAt", "10:00", "place", "Town hall", "places", "30")
                .with("starts", UkTime.date(clock.instant()).plusDays(5));
    }

    private Scene interest() {
        var buyer = buyer();
        var id = drafted(buyer);
        engaging.publish(id, new CentralNotice("012345-2026", clock.instant()), buyer);
        var supplier = cast.actor(cast.supplier(), Role.BID_WRITER);
        return Scene.of(
                "/engagements/" + register.kept(id, buyer).reference() + "/interest", supplier, "words", "We can");
    }

    private Scene groundwork() {
        var challenge = story.draftedChallenge(Story.OPEN);
        return Scene.of(
                "/desk/procurements/" + challenge.id().value() + "/groundwork",
                challenge.team().author(),
                "reason",
                "We know this market");
    }
}
