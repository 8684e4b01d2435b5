package org.commonlot.marketplace.web.input;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonlot.marketplace.coalition.Balloting;
import org.commonlot.marketplace.coalition.Founding;
import org.commonlot.marketplace.coalition.Tier;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Circle;
import org.commonlot.marketplace.web.input.FormScenes.Scene;
import org.springframework.beans.factory.BeanFactory;

/** The forms of coalitions. */
final class CoalitionScenes {

    private final BeanFactory beans;
    private final Cast cast;
    private final Founding founding;
    private final Balloting balloting;
    private final OrganisationDirectory organisations;
    private final MarketClock clock;

    CoalitionScenes(BeanFactory beans) {
        this.beans = beans;
        this.cast = beans.getBean(Cast.class);
        this.founding = beans.getBean(Founding.class);
        this.balloting = beans.getBean(Balloting.class);
        this.organisations = beans.getBean(OrganisationDirectory.class);
        this.clock = beans.getBean(MarketClock.class);
    }

    void addTo(Map<String, Supplier<Scene>> all) {
        all.put("/desk/coalitions/new", this::found);
        all.put("/desk/coalitions/{id}/invite", this::invite);
        all.put("/desk/coalitions/{id}/answer", this::answer);
        all.put("/desk/coalitions/{id}/tier", this::tier);
        all.put("/desk/coalitions/{id}/lead", this::lead);
        all.put("/desk/coalitions/{id}/leave", this::leave);
        all.put(
                "/desk/coalitions/{id}/agreement",
                () -> led("agreement", "title", "Deed", "wording", "We agree", "percent", "12.5", "noticeDays", "30"));
        all.put("/desk/coalitions/{id}/sign", this::sign);
        all.put("/desk/coalitions/{id}/problems/new", this::propose);
        all.put("/desk/coalitions/{id}/ballots/{ballot}", this::vote);
        all.put("/desk/coalitions/{id}/ballots/new", this::ballot);
        all.put(
                "/desk/coalitions/{id}/agents",
                () -> led(
                        "agents",
                        "name",
                        "Shared Services Ltd",
                        "identifier",
                        "GB-COH 01234567",
                        "contact",
                        "a@shared.example",
                        "summary",
                        "Reads the bids"));
        all.put(
                "/desk/coalitions/{id}/shares/{what}",
                () -> led(
                        "shares/cost",
                        "basis",
                        "CUSTOM",
                        "weights[0].weight",
                        "60",
                        "weights[1].weight",
                        "30",
                        "weights[2].weight",
                        "10"));
    }

    private Scene propose() {
        var circle = Circle.agreed(beans);
        return at(circle, "problems/new", circle.lead.speaker(), "title", "Bins", "wording", "They overflow");
    }

    private List<UUID> problems(Circle circle) {
        return List.of(
                balloting.propose(circle.id, "Bins", "They overflow", circle.lead.speaker()),
                balloting.propose(circle.id, "Trees", "They fall", circle.lead.speaker()));
    }

    private Scene ballot() {
        var circle = Circle.agreed(beans);
        problems(circle);
        var page = "/desk/coalitions/" + circle.id.value() + "/ballots/new";
        return Scene.of(page, circle.lead.speaker(), "title", "First", "points", "10", "closesAt", "12:00")
                .with("closes", UkTime.date(clock.instant()).plusDays(5));
    }

    private Scene vote() {
        var circle = Circle.agreed(beans);
        var closes = clock.instant().plus(Duration.ofDays(5));
        var ballot = balloting.open(circle.id, "First", problems(circle), 10, closes, circle.lead.speaker());
        return at(circle, "ballots/" + ballot, circle.lead.speaker(), "votes[0].points", "4", "votes[1].points", "6");
    }

    private Scene found() {
        var founder = cast.actor(cast.authority(), Role.COALITION_LEAD);
        return Scene.of(
                "/desk/coalitions/new",
                founder,
                "name",
                "Circle of " + UUID.randomUUID(),
                "foundation",
                "WILLING",
                "purpose",
                "To buy together");
    }

    private Scene led(String page, String... typed) {
        var circle = Circle.agreed(beans);
        return at(circle, page, circle.lead.speaker(), typed);
    }

    private static Scene at(Circle circle, String page, Actor who, String... typed) {
        return Scene.of("/desk/coalitions/" + circle.id.value() + "/" + page, who, typed);
    }

    private Scene invite() {
        var circle = Circle.founded(beans);
        var name = organisations.name(cast.authority());
        return at(circle, "invite", circle.lead.speaker(), "authority", name, "tier", "CORE");
    }

    private Scene answer() {
        var circle = Circle.founded(beans);
        var house = circle.house(Role.COALITION_MEMBER);
        founding.invite(circle.id, house.authority(), Tier.CORE, circle.lead.speaker());
        return at(circle, "answer", house.approver(), "answer", "DECLINE", "reason", "Not this year");
    }

    private Scene tier() {
        var circle = Circle.agreed(beans);
        var member = circle.others.getFirst().authority().value().toString();
        return at(circle, "tier", circle.lead.speaker(), "authority", member, "tier", "OBSERVER");
    }

    private Scene lead() {
        var circle = Circle.agreed(beans);
        var member = circle.others.getFirst().authority().value().toString();
        return at(circle, "lead", circle.lead.speaker(), "authority", member, "reason", "In turn");
    }

    private Scene leave() {
        var circle = Circle.agreed(beans);
        return at(circle, "leave", circle.others.getFirst().approver(), "reason", "We merge")
                .with("day", UkTime.date(clock.instant()).plusDays(40));
    }

    private Scene sign() {
        var circle = Circle.agreed(beans);
        circle.issue("5");
        return at(circle, "sign", circle.others.getFirst().approver(), "capacity", "Director", "agreed", "true");
    }
}
