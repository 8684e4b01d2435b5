package org.commonlot.marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The public page and the suppliers: finding, asking, writing, submitting, and coming too late. */
final class Tendering {

    private static final String SECRET = "Which passages are confidential, and why? (only if something is)";

    private final Stage stage;

    /** What each firm is called, and who acts for it. */
    final String startupFirm;

    final String rivalFirm;
    final Person startup;
    final Person rival;
    private final Person latecomer;

    /** What the button is called with which a bid is started, and the link to it among a firm's own. */
    String start = "Start your bid";

    String entry;

    /** The page of the startup's bid. */
    private String bid = "";

    Tendering(Stage stage) {
        this.stage = stage;
        this.entry = stage.title;
        this.startupFirm = "Brightpath of " + stage.title;
        this.rivalFirm = "Tidewater of " + stage.title;
        this.startup = stage.registered("Nia Bright", startupFirm);
        this.rival = stage.registered("Ben Tide", rivalFirm);
        this.latecomer = stage.registered("Una Stone", "Polygon of " + stage.title);
    }

    void anybodyFindsAndReadsIt() {
        var anybody = stage.anybody;
        anybody.open("/").follow("Opportunities").fill("Search", stage.title).press("Search");
        anybody.follow(stage.title).sees("Open for bids").sees(Announcing.WORK_DONE);
        stage.page = anybody.path();
        assertThat(anybody.downloads("Draft contract")).isEqualTo(Announcing.DRAFT_CONTRACT);
    }

    void startupAsksAndAuthorAnswers() {
        var question = "Is the address data open?";
        var answer = "Yes, under the Open Government Licence.";
        startup.open(stage.page).follow("Ask a question");
        startup.press("Ask").isAnswered(422).fill("Your question", question).press("Ask");
        startup.sees("Your question is with the buyer");
        stage.atDesk(stage.author).follow(question).fill("The answer", answer).press("Publish the answer");
        stage.author.sees("The answer is public.");
        stage.anybody.open(stage.page).sees(question).sees(answer);
    }

    void startupDraftsLeavesAndComesBack() {
        startup.open(stage.page).press("Start your bid").sees("A draft doesn’t count as a bid");
        startup.follow("Your firm")
                .fill("Share code", "short")
                .press("Save and go back")
                .isAnswered(422);
        startup.fill("Share code", "ABCD1234")
                .fill("Contact name", startup.name())
                .fill("Contact email", "bids@firm.example")
                .fill("Associated persons", "Old Hands Ltd")
                .press("Save and go back")
                .isAnswered(422);
        startup.sees("Say the address of Old Hands Ltd").stillHas("Associated persons", "Old Hands Ltd");
        firm(startup);
        startup.open("/").follow("Your bids").follow(stage.title);
        startup.follow("How it works")
                .fill("Your answer", "A street is marked with one tap.")
                .press("Save and go back");
        startup.follow("Social value").fill("Your answer", "Two apprentices.").press("Save and go back");
        startup.follow("Price")
                .fill("Your whole price", "a lot")
                .press("Save and go back")
                .isAnswered(422);
        startup.stillHas("Your whole price", "a lot")
                .fill("Your whole price", "60,000")
                .press("Save and go back");
        bid = startup.path();
    }

    private static void firm(Person bidder) {
        bidder.fill("Share code", "ABCD1234")
                .fill("Contact name", bidder.name())
                .fill("Contact email", "bids@firm.example")
                .fill("Associated persons", "Old Hands Ltd: 1 Mill Lane, Leeds LS1 4AB")
                .fill("Subcontractors", "Small Parts Ltd")
                .press("Save and go back");
    }

    void startupSubmitsChangesWithdrawsAndSubmitsAgain() {
        var first = submits(startup);
        startup.open(bid).follow("Price").fill("Your whole price", "58,000").press("Save and go back");
        var second = submits(startup);
        startup.open(bid).press("Withdraw your bid").sees("Your bid is withdrawn");
        var third = submits(startup);
        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        startup.open(bid).follow(first).sees("This version doesn’t count any more");
    }

    void startupMarksWhatIsConfidentialAndSubmitsAgain() {
        startup.open(bid).follow("How it works").tick("Something in this answer is confidential");
        startup.press("Save and go back").isAnswered(422);
        startup.fill(SECRET, "The tap, until the patent is out").press("Save and go back");
        submits(startup);
    }

    /** Checks, submits, and reads the receipt. */
    private static String submits(Person bidder) {
        bidder.press("Check and submit your bid").sees("ABCD1234").press("Submit your bid");
        bidder.sees("Your bid is submitted");
        assertThat(bidder.reads("Received, UK time")).contains("(UK time)");
        assertThat(bidder.reads("Received, UTC")).contains("(UTC)");
        assertThat(bidder.reads("Hash of the sealed bid (SHA-256)")).matches("[0-9a-f]{64}");
        return bidder.reads("Bid reference");
    }

    void rivalBids() {
        drafts(rival, "75,000");
        submits(rival);
    }

    /** The startup, in a stage for which it was chosen. */
    void bidsAgain(String price) {
        drafts(startup, price);
        submits(startup);
    }

    /** Has everything ready, and waits a little too long. */
    void latecomerDraftsOnly() {
        drafts(latecomer, "50,000");
        latecomer.press("Check and submit your bid");
    }

    private void drafts(Person bidder, String price) {
        bidder.open(stage.page).press(start).follow("Your firm");
        firm(bidder);
        bidder.follow("How it works")
                .fill("Your answer", "As " + bidder.name() + " does")
                .press("Save and go back");
        bidder.follow("Social value")
                .fill("Your answer", "Jobs for people here")
                .press("Save and go back");
        bidder.follow("Price").fill("Your whole price", price).press("Save and go back");
    }

    void deadlinePassesWithNobodyLooking() {
        stage.travelTo(stage.deadline.plusSeconds(1));
        stage.author.open(stage.desk).reloadsUntilItSays("Bids closed");
        stage.auditor.open(stage.desk).sees("Bids closed");
    }

    void lateBidIsRefusedAndStaysReadable() {
        latecomer.press("Submit your bid").isAnswered(409).sees("Your bid came too late");
        assertThat(latecomer.reads("Received, UTC"))
                .containsPattern("\\d\\d:\\d\\d:\\d\\d\\.\\d\\d\\d")
                .contains("(UTC)");
        latecomer.follow("Read what you wrote").sees("As Una Stone does");
    }

    void rivalReadsTheConcernAndReplies() {
        rival.open("/bids").follow(entry).sees("The buyer has raised a concern about your bid");
        rival.follow("Read the concern and reply").press("Send reply").isAnswered(422);
        rival.fill("Your reply", "It was lifted on appeal.")
                .fill("What have you done since? (optional)", "We have a new site manager.")
                .press("Send reply")
                .sees("Your reply is with the buyer.");
    }

    void startupClarifies() {
        startup.open(bid).sees("The buyer asks you to clarify: Qualifications");
        startup.follow("Read what to clarify and reply: Qualifications")
                .sees("ISO 27001 or equivalent")
                .press("Send reply")
                .isAnswered(422);
        startup.fill("Your reply", "Cyber Essentials Plus, since 2024")
                .press("Send reply")
                .sees("Your reply is with the buyer.");
    }

    void biddersReadWhatCameOfTheirBids() {
        startup.open(bid)
                .follow("See what came of your bid")
                .sees("You have won")
                .sees("is ranked 1 of 2");
        rival.open("/bids").follow(stage.title).follow("See what came of your bid");
        rival.sees("You have not won this time").sees("is ranked 2 of 2").sees("The panel found it on page 1");
    }
}
