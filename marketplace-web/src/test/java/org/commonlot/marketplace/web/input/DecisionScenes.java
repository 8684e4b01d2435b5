package org.commonlot.marketplace.web.input;

import java.util.Map;
import java.util.function.Supplier;
import org.commonlot.marketplace.decision.GateDesk;
import org.commonlot.marketplace.preparation.AuthorityGate;
import org.commonlot.marketplace.preparation.AuthorityGates;
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

    private Scene waive() {
        var challenge = story.publishedChallenge(Story.OPEN);
        return Scene.of(gated(challenge) + "/waive", challenge.team().approver(), "reason", "The system fails");
    }
}
