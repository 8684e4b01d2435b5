package org.commonlot.marketplace.web.input;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.commonlot.marketplace.award.SetAsideGround;
import org.commonlot.marketplace.award.SettingAside;
import org.commonlot.marketplace.challenge.HoldKind;
import org.commonlot.marketplace.challenge.Holding;
import org.commonlot.marketplace.challenge.Notified;
import org.commonlot.marketplace.decision.GateDesk;
import org.commonlot.marketplace.evaluation.Checking;
import org.commonlot.marketplace.evaluation.Concern;
import org.commonlot.marketplace.evaluation.ExclusionGround;
import org.commonlot.marketplace.preparation.AuthorityGate;
import org.commonlot.marketplace.preparation.AuthorityGates;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.web.input.FormScenes.Scene;
import org.springframework.beans.factory.BeanFactory;

/** The forms that stand between an evaluation and a contract. */
final class DecisionScenes {

    private static final String LOT = "/desk/procurements/{id}/lots/{lot}";

    private final BeanFactory beans;
    private final Story story;
    private final Cast cast;

    DecisionScenes(BeanFactory beans) {
        this.beans = beans;
        this.story = beans.getBean(Story.class);
        this.cast = beans.getBean(Cast.class);
    }

    void addTo(Map<String, Supplier<Scene>> all) {
        all.put(LOT + "/decisions/{gate}", this::record);
        all.put(LOT + "/decisions/{gate}/waive", this::waive);
        all.put("/desk/exclusion-reports/{reference}", this::reported);
        all.put(LOT + "/holds/new", this::hold);
        all.put(LOT + "/award/set-aside", this::setAside);
        all.put(LOT + "/award/set-aside/return", this::setAsideReturned);
        all.put(LOT + "/holds/{hold}/end", this::endOfProceedings);
        all.put(LOT + "/holds/{hold}/release", this::release);
    }

    private static String lot(Story.Challenge challenge) {
        return "/desk/procurements/" + challenge.id().value() + "/lots/"
                + challenge.lot().value();
    }

    private String gated(Story.Challenge challenge) {
        var authority = challenge.team().authority();
        beans.getBean(AuthorityGates.class)
                .set(
                        authority,
                        AuthorityGate.Kind.CONSENT,
                        AuthorityGate.Before.AWARD,
                        "Consent of the section 151 officer",
                        Money.pounds(0),
                        0,
                        false,
                        cast.actor(authority, Role.AUTHORITY_OWNER));
        var gate = beans.getBean(GateDesk.class)
                .of(challenge.lot(), challenge.team().author())
                .getFirst()
                .gate();
        return lot(challenge) + "/decisions/" + gate.id();
    }

    private Scene record() {
        var challenge = story.publishedChallenge(Story.OPEN);
        return Scene.of(gated(challenge), challenge.team().author(), "evidence", "Decision 17 of cabinet")
                .with("day", story.today());
    }

    private Story.Challenge proposed() {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        story.bidSubmitted(challenge, "90000");
        story.awardProposed(challenge);
        return challenge;
    }

    private Story.Challenge decided() {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        story.bidSubmitted(challenge, "90000");
        story.awardDecided(challenge);
        return challenge;
    }

    private Scene setAside() {
        var challenge = decided();
        return Scene.of(
                lot(challenge) + "/award/set-aside",
                challenge.team().author(),
                "ground",
                "WITHDRAWN",
                "reasons",
                "It has written that it cannot deliver");
    }

    private Scene setAsideReturned() {
        var challenge = decided();
        beans.getBean(SettingAside.class)
                .propose(
                        challenge.lot(),
                        SetAsideGround.REFUSED,
                        "It does not sign",
                        challenge.team().author());
        return Scene.of(
                lot(challenge) + "/award/set-aside/return", challenge.team().approver(), "reasons", "Ask once more");
    }

    private Scene hold() {
        var challenge = proposed();
        return Scene.of(
                        lot(challenge) + "/holds/new",
                        challenge.team().author(),
                        "kind",
                        "COMPLAINT",
                        "notifiedTime",
                        "00:01",
                        "who",
                        "A bidder",
                        "facts",
                        "The scores are wrong")
                .with("notifiedAt", story.today());
    }

    private String held(Story.Challenge challenge, HoldKind kind) {
        var notified = new Notified(kind, beans.getBean(MarketClock.class).instant(), "A bidder", "Scores");
        var hold = beans.getBean(Holding.class)
                .begin(challenge.lot(), notified, challenge.team().author());
        return lot(challenge) + "/holds/" + hold.value();
    }

    private Scene endOfProceedings() {
        var challenge = proposed();
        return Scene.of(
                        held(challenge, HoldKind.PROCEEDINGS) + "/end",
                        challenge.team().author(),
                        "how",
                        "ORDER",
                        "reason",
                        "The High Court lifted the suspension")
                .with("day", story.today());
    }

    private Scene reported() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var bid = story.bidSubmitted(challenge, "90000");
        story.opened(challenge);
        story.declaredAgain(challenge);
        var author = challenge.team().author();
        var clock = beans.getBean(MarketClock.class);
        var checking = beans.getBean(Checking.class);
        var concern =
                new Concern(ExclusionGround.TAX, "Penalty", clock.instant().plus(Duration.ofDays(5)));
        checking.raise(bid.reference(), concern, author);
        clock.travelTo(clock.instant().plus(Duration.ofDays(6)));
        checking.exclude(bid.reference(), "It continues", author);
        return Scene.of("/desk/exclusion-reports/" + bid.reference(), author, "how", "Platform, no. 17")
                .with("sentOn", story.today());
    }

    private Scene release() {
        var challenge = proposed();
        return Scene.of(
                held(challenge, HoldKind.COMPLAINT) + "/release",
                challenge.team().approver(),
                "reason",
                "The scores were checked again");
    }

    private Scene waive() {
        var challenge = story.publishedChallenge(Story.OPEN);
        return Scene.of(gated(challenge) + "/waive", challenge.team().approver(), "reason", "The system fails");
    }
}
