package org.commonlot.marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** From the opening to the signed contract. */
final class Deciding {

    private final Stage stage;
    private final Tendering bids;

    Deciding(Stage stage, Tendering bids) {
        this.stage = stage;
        this.bids = bids;
    }

    void twoOpenersOpen() {
        stage.travelTo(stage.deadline.plus(Duration.ofMinutes(3)));
        stage.pressWithCode(stage.openers.get(0).open(stage.desk), "Agree to open the bids")
                .sees("You have agreed to open the bids");
        stage.pressWithCode(stage.openers.get(1).open(stage.desk), "Open the bids")
                .sees("The bids are open.");
        assertThat(stage.openers.get(1).reads("Bids")).isEqualTo("2");
    }

    void everybodyWhoDecidesDeclaresAgain() {
        for (var person : stage.reading()) {
            person.open(stage.desk).follow("Declaration of interests, names known: " + person.name());
            Announcing.declaresNothing(person);
        }
    }

    void authorRaisesAConcern() {
        var author = stage.author;
        author.open(stage.desk).follow("Check the bidders").follow("Raise a concern about " + bids.rivalFirm);
        author.press("Send to the bidder").isAnswered(422);
        author.select("Ground", "Environmental misconduct (discretionary, Schedule 7)")
                .fill("What have you found?", "A fine from the Environment Agency in 2024")
                .date("Last day for the reply", stage.today().plusDays(5))
                .fill("Time of day", "17:00")
                .press("Send to the bidder")
                .sees("The concern is with the bidder.");
    }

    void authorClearsBothBidders() {
        stage.author.open(stage.desk).follow("Check the bidders").sees("It was lifted on appeal.");
        for (var firm : List.of(bids.rivalFirm, bids.startupFirm)) {
            stage.author
                    .follow("Decide on " + firm)
                    .choose("Does this bid go on to evaluation?", "Yes, nothing speaks against it")
                    .tickAll("What have you read about it?")
                    .fill("Reason", "The appeal shows that there is no ground")
                    .press("Record decision")
                    .sees("Your decision is recorded.");
        }
    }

    void authorAsksForClarification() {
        var author = stage.author;
        author.open(stage.desk).follow("Check the conditions of participation");
        author.follow("Ask " + bids.startupFirm + " to clarify: Qualifications")
                .press("Send to the bidder")
                .isAnswered(422);
        author.fill("What should it clarify?", "Which certificate do you hold?")
                .date("Last day for the reply", stage.today().plusDays(5))
                .fill("Time of day", "17:00")
                .press("Send to the bidder")
                .sees("The question is with the bidder.");
    }

    void authorDecidesOnTheCondition() {
        stage.author.open(stage.desk).follow("Check the conditions of participation");
        stage.author.sees("Cyber Essentials Plus, since 2024");
        for (var firm : List.of(bids.rivalFirm, bids.startupFirm)) {
            stage.author
                    .follow("Decide on " + firm + ": Qualifications")
                    .choose("What do you decide?", "The bidder passes")
                    .fill("Evidence", "The certificate, read on the register of its issuer")
                    .press("Record decision")
                    .sees("The decision on the condition is recorded.");
        }
    }

    void authorClears(String firm) {
        stage.author.open(stage.desk).follow("Check the bidders").follow("Decide on " + firm);
        stage.author
                .choose("Does this bid go on to evaluation?", "Yes, nothing speaks against it")
                .tickAll("What have you read about it?")
                .fill("Reason", "Checked before, and nothing has come up")
                .press("Record decision")
                .sees("Your decision is recorded.");
    }

    void theOnlyBidIsScoredAndAgreed() {
        for (var person : List.of(stage.chair, stage.evaluator)) {
            person.open(stage.desk).follow("Score the bids").follow("Bid 1");
            marks(person, "Points", "Reason", "4 – good");
            person.press("Save").press("Submit my scores").sees("Your scores are submitted.");
        }
        stage.chair.open(stage.desk).follow("Agree as a panel").follow("Record consensus for bid 1");
        marks(stage.chair, "Agreed points", "Rationale", "4 – good");
        stage.chair.press("Save").press("Finish the evaluation").sees("The evaluation is finished.");
    }

    void twoEvaluatorsScore() {
        observerReadsAndIsOfferedNothing();
        chairSaysWhoScores();
        for (var person : List.of(stage.chair, stage.evaluator)) {
            person.open(stage.desk)
                    .follow("Score the bids")
                    .doesNotSee("Brightpath")
                    .doesNotSee("£");
            person.follow("Bid 1").fill("Reason", 0, "No points yet");
            person.press("Save and go to the next bid").isAnswered(422).stillHas("Reason", "No points yet");
            marks(person, "Points", "Reason", person == stage.chair ? "5 – excellent" : "2 – fair");
            person.press("Save and go to the next bid");
            marks(person, "Points", "Reason", "4 – good");
            person.press("Save").press("Submit my scores").sees("Your scores are submitted.");
        }
    }

    private void observerReadsAndIsOfferedNothing() {
        var observer = stage.observer;
        if (observer == null) return;
        observer.open(stage.desk).doesNotSee("Check the bidders").follow("Read the bids");
        observer.doesNotSee("Brightpath").follow("Bid 1").doesNotSee("Points").doesNotSee("Save");
        observer.open(stage.lot() + "/consensus").isAnswered(409);
    }

    private void chairSaysWhoScores() {
        var chair = stage.chair;
        chair.open(stage.desk).follow("Who scores what").sees(chair.name() + ": 0 of 2");
        chair.follow("Change who scores “How it works”")
                .press("Save who scores it")
                .isAnswered(422);
        chair.fill("Reason for the change", "Both know the subject").press("Save who scores it");
        chair.sees("It is saved who scores this question.").sees("Both know the subject");
    }

    private static void marks(Person person, String points, String reason, String mark) {
        for (int row = 0; row < 2; row++) {
            person.choose(points, row, mark).fill(reason, row, "The panel found it on page 1");
        }
    }

    void chairRecordsConsensus() {
        var chair = stage.chair;
        chair.open(stage.desk).follow("Agree as a panel").sees("Wide");
        chair.follow("Record consensus for bid 1").sees("Talk about why before you agree");
        marks(chair, "Agreed points", "Rationale", "4 – good");
        chair.press("Save and go to the next bid");
        marks(chair, "Agreed points", "Rationale", "4 – good");
        chair.press("Save").press("Finish the evaluation").sees("The evaluation is finished.");
        chair.sees("£58,000").sees("£75,000");
    }

    /** Somebody of the panel asks and the chair answers: until the record is confirmed no award is proposed. */
    void theRecordIsQueried() {
        stage.author.open(stage.desk).offersNo("Propose the award").sees("Once the record is checked");
        var evaluator = stage.evaluator;
        evaluator.open(stage.desk).follow("Check of the record").follow("Query the record");
        evaluator.press("Send the query").isAnswered(422);
        evaluator
                .fill("What is not clear, or not right?", "Where does bid 2 say how many crews?")
                .press("Send the query")
                .sees("Your query is with the author and the chair.");
        var chair = stage.chair;
        chair.open(stage.desk).follow("Check of the record").follow("Answer query 1");
        chair.press("Save the answer").isAnswered(422);
        chair.fill("What is your answer?", "In its last paragraph")
                .press("Save the answer")
                .sees("Your answer is saved.");
    }

    private void recordIsConfirmed() {
        var approver = stage.approver;
        approver.open(stage.desk).follow("Check of the record").follow("Confirm the record");
        approver.press("Confirm the record").isAnswered(422);
        approver.tickAll("What have you looked at?").press("Confirm the record").sees("The record is confirmed.");
    }

    void awardIsProposedAndApproved() {
        awardIsProposedAndApproved(bids.startupFirm + ": 88.00 points, £58,000");
    }

    /** @param winner with its points and its price, as the choice shows it */
    void awardIsProposedAndApproved(String winner) {
        recordIsConfirmed();
        var author = stage.author;
        author.open(stage.desk)
                .follow("Propose the award")
                .press("Send to the approver")
                .isAnswered(422);
        author.choose("Winning bid", 0, winner);
        author.fill("Reasons for the award", "The same quality for less").press("Send to the approver");
        author.sees("The proposal is with the approver.");
        var approver = stage.approver;
        approver.open(stage.desk).follow("Approve the award").follow("See the ranking");
        stage.pressWithCode(approver.open(stage.desk).follow("Approve the award"), "Approve the award");
        approver.sees("The award is approved.");
        stage.later(Duration.ofMinutes(10));
    }

    void summariesAreIssued() {
        var author = stage.author;
        author.open(stage.desk).follow("Assessment summaries").sees("The tap, until the patent is out");
        author.sees("nobody has confirmed that these stay so: " + bids.startupFirm);
        whatIsConfidentialIsTakenOut(author);
        author.press("Issue all summaries").sees("The summaries are issued.");
        stage.later(Duration.ofMinutes(10));
    }

    private void whatIsConfidentialIsTakenOut(Person author) {
        author.follow("What is told of the bid of " + bids.startupFirm)
                .follow("Edit: Reasons for the award, as the other bidders read it");
        author.press("Save the edit").isAnswered(422);
        author.fill("What is told", "The same quality for less money")
                .fill("Why do you edit it?", "To say nothing of the tap")
                .press("Save the edit")
                .sees("The edit is saved and recorded.");
        author.sees("To say nothing of the tap").press("Confirm that nothing confidential is told to others");
        author.sees("Confirmed. What is edited after this has to be confirmed again.");
    }

    void awardNoticeIsFiled() {
        stage.author.open(stage.desk).follow("Record the award notice");
        stage.author.sees("Associated persons of the winner").sees("Old Hands Ltd, 1 Mill Lane, Leeds LS1 4AB");
        stage.recordsNotice(stage.author, "023456-2026", "The award notice is recorded.");
    }

    /** Nothing of it is due, so nothing of it is asked for; bidders still learn why. */
    void noSummaryNoticeOrStandstillIsDue() {
        stage.author.open(stage.desk).doesNotSee("Assessment summaries").doesNotSee("award notice");
        stage.author.doesNotSee("Standstill").follow("Feedback to bidders").sees("No assessment summaries are due");
    }

    /** The step isn't offered while standstill runs; who asks for it all the same is told from when it is possible. */
    void signingIsRefusedUntilStandstillEnds(String contract) {
        var author = stage.author;
        author.open(stage.desk).sees("Standstill runs until").offersNo("Record that the contract is signed: ");
        author.open(contract + "/sign");
        signs().isAnswered(422).sees("Standstill is running. The contract can be signed from");
    }

    void standstillPasses(Instant ends) {
        stage.travelTo(ends.plus(Duration.ofHours(9)));
        stage.author.open(stage.desk).sees("Standstill ended");
    }

    void contractIsSignedAndItsDetailsFiled() {
        stage.author.open(stage.desk).followStarting("Record that the contract is signed: ");
        signs().sees("The signature is recorded.");
        stage.author.followStarting("Record the contract details: ");
        stage.later(Duration.ofDays(1));
        stage.recordsNotice(stage.author, "034567-2026", "The contract details are recorded.");
        stage.anybody.open(stage.page).sees("Complete");
    }

    private Person signs() {
        return stage.author
                .date("Day on which the last party signed", stage.today())
                .fill("Who signed for the authority?", "Bea Clark, chief executive")
                .fill("Who signed for the supplier?", "Sam Firm")
                .press("Record signature");
    }
}
