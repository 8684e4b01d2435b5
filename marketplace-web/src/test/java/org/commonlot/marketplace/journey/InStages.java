package org.commonlot.marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.commonlot.marketplace.terms.UkTime;

/** What a challenge of two stages has besides: dividing it, choosing who goes on, and the second stage. */
final class InStages {

    private static final int PILOT_CLOSES = 75;

    private final Stage stage;
    private final Instant pilotCloses;

    InStages(Stage stage) {
        this.stage = stage;
        this.pilotCloses = stage.today()
                .plusDays(PILOT_CLOSES)
                .atTime(LocalTime.NOON)
                .atZone(UkTime.ZONE)
                .toInstant();
    }

    void authorDividesIt() {
        var author = stage.author;
        stage.atDesk(author).follow("Stages");
        author.choose("Which stages are there?", "Pilot")
                .press("Save and go back")
                .isAnswered(422)
                .sees("One stage alone is a plain tender");
        author.choose("Which stages are there?", "Pilot", "Exploration").press("Save and go back");
        author.follow("Stage 1: Exploration").press("Save and go back").isAnswered(422);
        author.fill("How many of each lot go on?", "1")
                .choose("Are the names of those who go on published?", "Yes")
                .press("Save and go back");
        author.follow("Stage 2: Pilot")
                .date("Last day for questions", stage.today().plusDays(66))
                .fill("Time when questions close", "12:00")
                .date("Last day for bids", stage.today().plusDays(PILOT_CLOSES))
                .fill("Time when bids close", "12:00")
                .date("When do you expect to decide?", stage.today().plusDays(85))
                .fill("Payment to each entrant, without VAT", "5,000")
                .choose("May the award criteria be refined before this stage?", "No")
                .press("Save and go back")
                .isAnswered(422)
                .sees("Count that among the payments to participants");
        author.fill("Payment to each entrant, without VAT", "")
                .press("Save and go back")
                .sees("Stage 2, Pilot: bids close");
        stage.atDesk(author);
    }

    void anybodySeesTheStages() {
        stage.anybody
                .open(stage.page)
                .sees("Stages")
                .sees("Stage 1, Exploration: bids close")
                .sees("Stage 2, Pilot: decision")
                .sees("This stage is to come.");
    }

    void chairProposesAndApproverApproves(Tendering bids) {
        var chair = stage.chair;
        chair.open(stage.desk).doesNotSee("Propose the award").follow("Propose who goes on");
        chair.press("Send to the approver").isAnswered(422);
        chair.choose("Who goes on to the next stage?", "1. " + bids.startupFirm + ": 88.00 points, £58,000")
                .fill("Reasons for the choice", "The same quality for less")
                .press("Send to the approver");
        chair.sees("The proposal is with the approver.");
        var approver = stage.approver;
        stage.pressWithCode(approver.open(stage.desk).follow("Approve who goes on"), "Approve who goes on");
        approver.sees("It is decided who goes on.");
        stage.anybody.open(stage.page).sees("1 go on, namely " + bids.startupFirm);
    }

    void entrantsReadWhatWasDecided(Tendering bids) {
        bids.startup.open("/bids").follow(stage.title).follow("See what came of your bid");
        bids.startup.sees("You go on to the next stage");
        bids.rival.open("/bids").follow(stage.title).follow("See what came of your bid");
        bids.rival.sees("You don’t go on to the next stage").sees("The panel found it on page 1");
    }

    void authorOpensTheNextStage() {
        stage.author.open(stage.desk).follow("Open stage 2: Pilot").press("Open the stage");
        stage.author.sees("The next stage is open to those who were chosen.");
    }

    void onlyTheChosenBid(Tendering bids) {
        bids.rival.open(stage.page).sees("This stage is open to the suppliers who were chosen");
        bids.rival.doesNotSee("Start your bid");
        bids.startup.open(stage.page);
        bids.bidsAgain("55,000");
    }

    void theSecondStageClosesAndIsOpenedByItself() {
        stage.travelTo(pilotCloses.plusSeconds(1));
        stage.author.open(stage.desk).reloadsUntilItSays("Bids closed");
        stage.travelTo(pilotCloses.plus(Duration.ofMinutes(3)));
        stage.pressWithCode(stage.openers.get(0).open(stage.desk), "Agree to open the bids");
        stage.pressWithCode(stage.openers.get(2).open(stage.desk), "Open the bids");
        assertThat(stage.openers.get(2).reads("Bids")).isEqualTo("1");
    }
}
