package org.commonlot.marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.commonlot.marketplace.terms.UkTime;

/** What a challenge of three lots in two stages has besides: dividing it, choosing who goes on, and the second stage. */
final class InStages {

    private static final int PILOT_CLOSES = 75;

    /** The first lot. */
    private static final String MATCHING = "Matching";

    private final Stage stage;
    private final Announcing announcing;
    private final Instant pilotCloses;

    InStages(Stage stage, Announcing announcing) {
        this.stage = stage;
        this.announcing = announcing;
        this.pilotCloses = stage.today()
                .plusDays(PILOT_CLOSES)
                .atTime(LocalTime.NOON)
                .atZone(UkTime.ZONE)
                .toInstant();
    }

    void authorDividesItIntoLots() {
        var author = stage.author;
        stage.atDesk(author).follow("Lots").follow("Add a lot");
        author.fill("What is this lot called?", "Training")
                .press("Save and go back")
                .isAnswered(422);
        author.stillHas("What is this lot called?", "Training");
        lot("Training", "Carers learn from each other");
        author.follow("Add a lot");
        lot("Helpline", "Somebody to ask at night");
        author.followStarting("Lot 1: ");
        lot(MATCHING, "Finds carers who live nearby");
        author.sees("The lots are worth £120,000 together");
        for (var number : List.of(2, 3)) {
            stage.atDesk(author).followStarting("Award criteria of lot " + number);
            announcing.criteriaOfALot();
        }
        stage.atDesk(author);
    }

    private void lot(String title, String about) {
        stage.author
                .fill("What is this lot called?", title)
                .fill("What is bought with it?", about)
                .fill("The most that could be paid for it, including VAT", "40,000")
                .choose("Is it particularly suitable for small and medium-sized firms?", "Yes")
                .choose("Is it particularly suitable for voluntary, community and social enterprises?", "Yes")
                .press("Save and go back");
    }

    void authorDividesItIntoStages() {
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
                .sees("This stage is to come.")
                .sees("Lot 2: Training")
                .sees("Lot 3: Helpline");
    }

    /** Bids are for one of the lots from now on. */
    void suppliersChooseTheFirstLot(Tendering bids) {
        bids.start = "Start your bid Lot 1: " + MATCHING;
        bids.entry = stage.title + ", Lot 1: " + MATCHING;
    }

    /** While bids are open, and sealed ones stay so. */
    void approverCancelsTheThirdLot() {
        var approver = stage.approver;
        approver.open(stage.desk)
                .follow("Cancel lot 3")
                .press("Cancel this lot")
                .isAnswered(422);
        approver.choose("What is the reason?", "The need has ended or changed")
                .fill("Why does it end?", "The health service runs one now")
                .fill("Number of the termination notice", "045678-2026")
                .date("Day of publication", stage.today())
                .fill("Time of publication", stage.now())
                .press("Cancel this lot")
                .sees("The lot is cancelled.");
        stage.anybody
                .open(stage.page)
                .sees("Cancelled")
                .sees("The need has ended or changed")
                .sees("The health service runs one now")
                .sees("045678-2026");
    }

    void theSecondLotForWhichNobodyBidHasEnded() {
        stage.author.open(stage.desk).sees("Ended without award");
        stage.anybody.open(stage.page).sees("Ended without award");
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
        bids.startup.open("/bids").follow(bids.entry).follow("See what came of your bid");
        bids.startup.sees("You go on to the next stage");
        bids.rival.open("/bids").follow(bids.entry).follow("See what came of your bid");
        bids.rival.sees("You don’t go on to the next stage").sees("The panel found it on page 1");
    }

    void authorOpensTheNextStage() {
        stage.author.open(stage.desk).follow("Open stage 2: Pilot").press("Open the stage");
        stage.author.sees("The next stage is open to those who were chosen.");
    }

    void onlyTheChosenBid(Tendering bids) {
        bids.rival.open(stage.page).sees("This stage is open to the suppliers who were chosen");
        bids.rival.doesNotSee("Start your bid").doesNotSee("Lot 2: Training");
        bids.startup.open(stage.page);
        bids.bidsAgain("35,000");
    }

    void theSecondStageClosesAndIsOpenedByItself() {
        stage.travelTo(pilotCloses.plusSeconds(1));
        stage.author.open(stage.desk).doesNotSee("Bids closed 45 days ago").reloadsUntilItSays("Bids closed");
        stage.travelTo(pilotCloses.plus(Duration.ofMinutes(3)));
        stage.pressWithCode(stage.openers.get(0).open(stage.desk), "Agree to open the bids");
        stage.pressWithCode(stage.openers.get(2).open(stage.desk), "Open the bids");
        assertThat(stage.openers.get(2).reads("Bids")).isEqualTo("1");
    }

    void thePilotIsEvaluatedAndAwarded(Tendering bids, Deciding deciding) {
        deciding.authorClears(bids.startupFirm);
        deciding.theOnlyBidIsScoredAndAgreed();
        deciding.awardIsProposedAndApproved(bids.startupFirm + ": 88.00 points, £35,000");
    }
}
