package org.commonlot.marketplace.web.input;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.calloff.Diligence;
import org.commonlot.marketplace.calloff.OfferRoute;
import org.commonlot.marketplace.procurement.Budget;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Framework;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.web.input.FormScenes.Scene;
import org.springframework.beans.factory.BeanFactory;

/** The forms of frameworks and call-offs. */
final class CallOffScenes {

    private final BeanFactory beans;
    private final MarketClock clock;

    CallOffScenes(BeanFactory beans) {
        this.beans = beans;
        this.clock = beans.getBean(MarketClock.class);
    }

    void addTo(Map<String, Supplier<Scene>> all) {
        all.put("/desk/procurements/{id}/framework-offer", this::offer);
        all.put("/desk/call-offs/new/{reference}", this::ask);
        all.put("/desk/call-offs/{callOff}/refuse", this::refuse);
        all.put("/desk/call-offs/{callOff}/withdraw", this::withdraw);
        all.put("/desk/call-offs/{callOff}/notices/{kind}", this::file);
    }

    private Scene offer() {
        var framework = Framework.draft(beans);
        var today = UkTime.date(clock.instant());
        return Scene.of(
                        "/desk/procurements/" + framework.challenge.id().value() + "/framework-offer",
                        framework.challenge.team().author(),
                        "route",
                        "FRAMEWORK",
                        "ceiling",
                        "100000",
                        "fee",
                        "1.25",
                        "method",
                        "DIRECT",
                        "mechanism",
                        "The price of the tier that is reached",
                        "kinds",
                        "UNITARY",
                        "leadAgrees",
                        "true")
                .with("starts", today)
                .with("ends", today.plusYears(2));
    }

    private Scene ask() {
        var framework = Framework.competing(beans);
        return Scene.of(
                "/desk/call-offs/new/" + framework.challenge.reference(),
                framework.named.manager(),
                "lot",
                framework.lots().getFirst().value().toString(),
                "method",
                "COMPETITION",
                "further",
                framework.lots().getLast().value().toString(),
                "amount",
                "10000",
                "need",
                "The same rounds are missed here",
                "checked",
                Stream.of(Diligence.values()).map(Diligence::name).collect(Collectors.joining(",")));
    }

    private Scene refuse() {
        var framework = Framework.running(beans);
        var id = framework.asked(framework.body(), "10000");
        return Scene.of("/desk/call-offs/" + id.value() + "/refuse", framework.leadApprover, "reason", "Too late");
    }

    private Scene withdraw() {
        var framework = Framework.running(beans);
        var id = framework.asked(framework.named, "10000");
        return Scene.of(
                "/desk/call-offs/" + id.value() + "/withdraw", framework.named.manager(), "reason", "No budget");
    }

    private Scene file() {
        var framework = large(beans);
        var id = framework.asked(framework.named, "400000");
        return Scene.of(
                        "/desk/call-offs/" + id.value() + "/notices/award",
                        framework.named.manager(),
                        "number",
                        "012345-2027",
                        "publishedTime",
                        "09:30")
                .with("publishedAt", UkTime.date(clock.instant()).minusDays(1));
    }

    /** Above the threshold, and signed for £100,000 of £1,000,000. */
    private static Framework large(BeanFactory beans) {
        var framework = Framework.draft(beans, Story.OPEN);
        var story = beans.getBean(Story.class);
        var challenge = framework.challenge;
        var author = challenge.team().author();
        var today = story.today();
        var budget = new Budget(
                Story.OPEN,
                "services",
                new BigDecimal("40000"),
                new BigDecimal("1000000"),
                today.plusDays(90),
                today.plusDays(455));
        beans.getBean(Procuring.class).budget(challenge.id(), story.version(challenge), budget, author);
        framework.offer(framework.terms(OfferRoute.FRAMEWORK, "1000000", 4));
        story.gatesAnswered(challenge.id(), author);
        framework.publish();
        framework.sign("100000");
        return framework;
    }
}
