package org.commonlot.marketplace.web.input;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonlot.marketplace.pooling.CommitmentStep;
import org.commonlot.marketplace.pooling.Committing;
import org.commonlot.marketplace.pooling.Demand;
import org.commonlot.marketplace.pooling.Demanding;
import org.commonlot.marketplace.pooling.PoolTerms;
import org.commonlot.marketplace.pooling.Pooling;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Circle;
import org.commonlot.marketplace.web.input.FormScenes.Scene;
import org.springframework.beans.factory.BeanFactory;

/** The forms of demand, commitments and groups. */
final class PoolingScenes {

    private final BeanFactory beans;
    private final Demanding demanding;
    private final Committing committing;
    private final Pooling pooling;
    private final MarketClock clock;

    PoolingScenes(BeanFactory beans) {
        this.beans = beans;
        this.demanding = beans.getBean(Demanding.class);
        this.committing = beans.getBean(Committing.class);
        this.pooling = beans.getBean(Pooling.class);
        this.clock = beans.getBean(MarketClock.class);
    }

    void addTo(Map<String, Supplier<Scene>> all) {
        all.put("/desk/coalitions/{id}/demand/new", this::add);
        all.put("/desk/demand/{line}/edit", this::edit);
        all.put("/desk/demand/{line}/commit", this::commit);
        all.put("/desk/demand/{line}/retreat", this::retreat);
        all.put("/desk/coalitions/{id}/pools/new", this::group);
        all.put("/desk/pools/{pool}/edit", this::revise);
        all.put("/desk/delegation/new", this::delegate);
    }

    private Demand demand() {
        return new Demand(
                "Parking permits",
                "Parking",
                "48000000",
                new BigDecimal("3"),
                "licences",
                new BigDecimal("90000"),
                UkTime.date(clock.instant()).plusDays(200),
                "Acme Ltd",
                new BigDecimal("30000"),
                UkTime.date(clock.instant()).plusDays(190));
    }

    private Scene add() {
        var circle = Circle.agreed(beans);
        return at(
                        "/desk/coalitions/" + circle.id.value() + "/demand/new",
                        circle.lead.speaker(),
                        "title",
                        "Parking permits",
                        "lineOfBusiness",
                        "Parking",
                        "cpv",
                        "48000000",
                        "quantity",
                        "3",
                        "unit",
                        "licences",
                        "value",
                        "90000",
                        "supplier",
                        "Acme Ltd",
                        "baseline",
                        "30000")
                .with("neededFrom", UkTime.date(clock.instant()).plusDays(200))
                .with("contractEnds", UkTime.date(clock.instant()).plusDays(190));
    }

    private UUID line(Circle circle) {
        return demanding.add(circle.id, demand(), circle.lead.speaker());
    }

    private Scene edit() {
        var circle = Circle.agreed(beans);
        return at("/desk/demand/" + line(circle) + "/edit", circle.lead.speaker());
    }

    private Scene commit() {
        var circle = Circle.agreed(beans);
        return at("/desk/demand/" + line(circle) + "/commit", circle.lead.speaker(), "step", "INTERESTED")
                .with("expires", UkTime.date(clock.instant()).plusDays(60));
    }

    private Scene retreat() {
        var circle = Circle.agreed(beans);
        var line = line(circle);
        var expires = UkTime.date(clock.instant()).plusDays(60);
        committing.sign(line, CommitmentStep.INTERESTED, null, expires, circle.lead.speaker());
        var path = "/desk/demand/" + line + "/retreat";
        return at(path, circle.lead.speaker(), "reason", "We merge", "understood", "true");
    }

    private Scene group() {
        var circle = Circle.agreed(beans);
        var line = line(circle);
        var path = "/desk/coalitions/" + circle.id.value() + "/pools/new";
        return at(
                        path,
                        circle.lead.speaker(),
                        "title",
                        "Parking together",
                        "lines",
                        line.toString(),
                        "least",
                        "10000",
                        "most",
                        "20000")
                .with("lock", UkTime.date(clock.instant()).plusDays(30));
    }

    private Scene revise() {
        var circle = Circle.agreed(beans);
        var terms = new PoolTerms("Parking", UkTime.date(clock.instant()).plusDays(30), null, null);
        var pool = pooling.group(circle.id, terms, List.of(line(circle)), circle.lead.speaker());
        return at("/desk/pools/" + pool + "/edit", circle.lead.speaker(), "least", "10000", "most", "20000");
    }

    private Scene delegate() {
        var circle = Circle.founded(beans);
        return at(
                "/desk/delegation/new",
                circle.lead.owner(),
                "step",
                "BINDING",
                "delegate",
                "APPROVER",
                "upTo",
                "50000");
    }

    private static Scene at(String path, Actor who, String... typed) {
        return Scene.of(path, who, typed);
    }
}
