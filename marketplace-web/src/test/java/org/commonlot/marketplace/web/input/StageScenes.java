package org.commonlot.marketplace.web.input;

import java.util.Map;
import java.util.function.Supplier;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.commonlot.marketplace.web.input.FormScenes.Scene;

/** The forms of a challenge in stages. */
final class StageScenes {

    private final Story story;
    private final MarketClock clock;

    StageScenes(Story story, MarketClock clock) {
        this.story = story;
        this.clock = clock;
    }

    void addTo(Map<String, Supplier<Scene>> all) {
        all.put("/desk/procurements/{id}/stages", () -> draft("/stages"));
        all.put("/desk/procurements/{id}/stages/{number}", this::middle);
        all.put("/desk/procurements/{id}/stages/{number}/criteria", () -> draft("/stages/1/criteria"));
        all.put("/desk/procurements/{id}/lots/{lot}/going-on/propose", this::propose);
        all.put("/desk/procurements/{id}/lots/{lot}/going-on/return", this::sendBack);
        all.put("/desk/procurements/{id}/next-stage", this::nextStage);
    }

    private static String desk(Challenge challenge) {
        return "/desk/procurements/" + challenge.id().value();
    }

    private static String choice(Challenge challenge) {
        return desk(challenge) + "/lots/" + challenge.lot().value() + "/going-on";
    }

    private Scene draft(String page) {
        var challenge = story.stagedDraft(Story.FLEXIBLE);
        return Scene.of(desk(challenge) + page, challenge.team().author());
    }

    /** Neither first nor last, so that everything is asked of it. */
    private Scene middle() {
        var challenge = story.draftToScale(Story.FLEXIBLE);
        return Scene.of(desk(challenge) + "/stages/2", challenge.team().author());
    }

    private Scene propose() {
        var challenge = story.published(story.stagedDraft(Story.FLEXIBLE));
        var best = story.bidSubmitted(challenge, "80000");
        story.bidSubmitted(challenge, "90000");
        story.evaluated(challenge);
        var chair = challenge.team().chair();
        return Scene.of(
                choice(challenge) + "/propose",
                chair,
                "bids",
                best.reference(),
                "reasons",
                "They understood crews best");
    }

    private Challenge evaluated() {
        var challenge = story.published(story.stagedDraft(Story.FLEXIBLE));
        story.bidSubmitted(challenge, "80000");
        story.evaluated(challenge);
        return challenge;
    }

    private Scene sendBack() {
        var challenge = evaluated();
        story.proposedToGoOn(challenge, 1);
        var approver = challenge.team().approver();
        return Scene.of(choice(challenge) + "/return", approver, "reasons", "Say why the second stays behind");
    }

    private Scene nextStage() {
        var challenge = evaluated();
        story.chosenWithCriteriaRefined(challenge);
        return FormScenes.published(
                Scene.of(desk(challenge) + "/next-stage", challenge.team().author(), "noticeNumber", "045678-2026"),
                clock);
    }
}
