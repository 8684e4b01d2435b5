package org.commonlot.marketplace.web.input;

import java.util.Map;
import java.util.function.Supplier;
import org.commonlot.marketplace.systems.KeepingSystems;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Circle;
import org.commonlot.marketplace.testing.Kept;
import org.commonlot.marketplace.testing.Managed;
import org.commonlot.marketplace.web.input.FormScenes.Scene;
import org.springframework.beans.factory.BeanFactory;

/** The forms of systems registers, of data and of what is proposed from them. */
final class SystemsScenes {

    private final BeanFactory beans;
    private final Cast cast;
    private final MarketClock clock;

    SystemsScenes(BeanFactory beans) {
        this.beans = beans;
        this.cast = beans.getBean(Cast.class);
        this.clock = beans.getBean(MarketClock.class);
    }

    void addTo(Map<String, Supplier<Scene>> all) {
        all.put("/desk/systems/new", this::add);
        all.put("/desk/systems/{system}/edit", this::edit);
        all.put("/desk/systems/import", this::take);
        all.put("/desk/data/new", this::hold);
        all.put("/desk/data/{holding}/edit", this::holding);
        all.put("/desk/data/requests/{request}", this::answer);
        all.put("/authorities/{name}/data/request", this::ask);
        all.put("/desk/coalitions/{id}/radar/propose", this::propose);
    }

    private Actor keeper() {
        return cast.actor(cast.authority(), Role.BUYER);
    }

    /** Of an authority with a signed contract, which the form offers. */
    private Actor contracted() {
        return Managed.signed(beans).manager();
    }

    private Scene add() {
        return Scene.of(
                        "/desk/systems/new",
                        contracted(),
                        "lineOfBusiness",
                        "parking",
                        "name",
                        "Parker",
                        "supplier",
                        "Civic Ltd",
                        "users",
                        "40",
                        "transactions",
                        "9000",
                        "yearlyCost",
                        "12000",
                        "standards",
                        "UPRN",
                        "licence",
                        "Open Government Licence 3.0")
                .with("ends", UkTime.date(clock.instant()).plusDays(200));
    }

    private Scene edit() {
        var kept = Kept.by(contracted(), beans);
        return Scene.of("/desk/systems/" + kept.system() + "/edit", kept.keeper(), "standards", "UPRN");
    }

    private Scene take() {
        return Scene.of("/desk/systems/import", keeper(), "rows", "line_of_business,name\nparking,Parker\n");
    }

    private Scene hold() {
        return Scene.of(
                "/desk/data/new",
                keeper(),
                "title",
                "Trees",
                "description",
                "Every tree with its place",
                "keeper",
                "Parks team",
                "dataForm",
                "MAPS",
                "licence",
                "Open Government Licence 3.0",
                "link",
                "https://data.example/trees");
    }

    private Scene holding() {
        var kept = Kept.by(keeper(), beans);
        return Scene.of("/desk/data/" + kept.holding() + "/edit", kept.keeper());
    }

    private Scene answer() {
        var kept = Kept.by(keeper(), beans);
        return Scene.of(
                        "/desk/data/requests/" + kept.request(),
                        kept.keeper(),
                        "kind",
                        "PLANNED",
                        "words",
                        "We count them first",
                        "link",
                        "https://data.example/lights")
                .with("plannedFor", UkTime.date(clock.instant()).plusDays(90));
    }

    private Scene ask() {
        return Scene.of(
                cast.page(cast.authority()) + "/data/request",
                cast.actor(cast.supplier(), Role.BID_WRITER),
                "title",
                "Street lights",
                "purpose",
                "To see which roads are dark");
    }

    private Scene propose() {
        var circle = Circle.agreed(beans);
        var ends = UkTime.date(clock.instant()).plusMonths(9);
        var keeping = beans.getBean(KeepingSystems.class);
        var first = keeping.add(
                Kept.system("parking", "Parker", "Civic Ltd", ends, "12000"),
                cast.actor(circle.others.get(0).authority(), Role.BUYER));
        keeping.add(
                Kept.system("parking", "Spaces", "Bays plc", ends, "9000"),
                cast.actor(circle.others.get(1).authority(), Role.BUYER));
        return Scene.of(
                        "/desk/coalitions/" + circle.id.value() + "/radar/propose?months=24&first=" + first,
                        circle.lead.speaker())
                .with("lock", UkTime.date(clock.instant()).plusDays(30));
    }
}
