package org.commonlot.marketplace.web.input;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Supplier;
import org.commonlot.marketplace.ordering.Asked;
import org.commonlot.marketplace.ordering.OrderDesk;
import org.commonlot.marketplace.ordering.OrderId;
import org.commonlot.marketplace.ordering.Ordering;
import org.commonlot.marketplace.ordering.PriceFile;
import org.commonlot.marketplace.ordering.Pricing;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Joint;
import org.commonlot.marketplace.web.input.FormScenes.Scene;
import org.springframework.beans.factory.BeanFactory;

/** The forms of shares, orders and their prices. */
final class OrderingScenes {

    private static final String PRICES = "Licence; licence; 1; 100\nLicence; licence; 150; 80";

    private final BeanFactory beans;
    private final Cast cast;
    private final Ordering ordering;
    private final MarketClock clock;

    OrderingScenes(BeanFactory beans) {
        this.beans = beans;
        this.cast = beans.getBean(Cast.class);
        this.ordering = beans.getBean(Ordering.class);
        this.clock = beans.getBean(MarketClock.class);
    }

    void addTo(Map<String, Supplier<Scene>> all) {
        all.put("/desk/joint/{id}/contracts/{contract}/decline", this::decline);
        all.put("/desk/orders/contracts/{contract}/new", this::ask);
        all.put("/desk/orders/contracts/{contract}/prices", this::price);
        all.put("/desk/orders/{order}/refuse", this::refuse);
        all.put("/desk/orders/{order}/cancel", this::cancel);
        all.put("/desk/orders/{order}/correct", this::correct);
        all.put("/desk/orders/{order}/notices/{kind}", this::file);
    }

    private Scene decline() {
        var joint = Joint.awarded(beans);
        var own = joint.contract(joint.first());
        var path = "/desk/joint/" + joint.challenge.id().value() + "/contracts/"
                + own.id().value() + "/decline";
        return Scene.of(path, joint.first().approver(), "reason", "Full council said no", "understood", "true");
    }

    private static String book(Joint joint) {
        return "/desk/orders/contracts/" + joint.contract(joint.second()).id().value();
    }

    private Actor manager(Joint joint) {
        return cast.actor(joint.second().authority(), Role.CONTRACT_MANAGER);
    }

    /** As a framework, and large enough for a call-off above the threshold. */
    private Joint priced() {
        var joint = Joint.signed(beans, "900000.01");
        var author = joint.challenge.team().author();
        beans.getBean(Pricing.class).record(joint.contract(joint.second()).id(), true, PriceFile.read(PRICES), author);
        return joint;
    }

    private Scene ask() {
        var joint = priced();
        return Scene.of(
                        book(joint) + "/new",
                        manager(joint),
                        "line",
                        "other",
                        "title",
                        "Training",
                        "unit",
                        "day",
                        "unitPrice",
                        "600",
                        "quantity",
                        "2",
                        "deliverTo",
                        "Town Hall")
                .with("neededBy", UkTime.date(clock.instant()).plusDays(30));
    }

    private Scene price() {
        var joint = Joint.signed(beans);
        return Scene.of(book(joint) + "/prices", joint.challenge.team().author(), "framework", "true", "rows", PRICES);
    }

    private OrderId order(Joint joint, Actor by, String quantity) {
        var contract = joint.contract(joint.second()).id();
        var desk = beans.getBean(OrderDesk.class);
        var line = desk.prices(desk.book(contract, by)).getFirst().id();
        var asked = new Asked(
                line,
                "",
                "",
                new BigDecimal(quantity),
                null,
                "Town Hall",
                UkTime.date(clock.instant()).plusDays(30));
        return ordering.ask(contract, asked, by);
    }

    private static String path(OrderId order, String act) {
        return "/desk/orders/" + order.value() + "/" + act;
    }

    private Scene refuse() {
        var joint = priced();
        var order = order(joint, manager(joint), "5");
        return Scene.of(path(order, "refuse"), joint.second().approver(), "reason", "Too many");
    }

    private Scene cancel() {
        var joint = priced();
        var by = manager(joint);
        return Scene.of(path(order(joint, by, "5"), "cancel"), by, "reason", "Twice");
    }

    private Scene correct() {
        var joint = priced();
        var by = manager(joint);
        return Scene.of(path(order(joint, by, "5"), "correct"), by, "quantity", "4", "reason", "Counted wrong");
    }

    private Scene file() {
        var joint = priced();
        var by = manager(joint);
        var order = order(joint, by, "4000");
        ordering.approve(order, joint.second().approver());
        return Scene.of(path(order, "notices/award"), by, "number", "012345-2027", "publishedTime", "09:30")
                .with("publishedAt", UkTime.date(clock.instant()).minusDays(1));
    }
}
