package org.commonlot.marketplace.journey;

import java.time.Duration;

/** What was published is changed while bids are open, and those who have bid say whether their bids stand. */
final class Changing {

    private static final String NOW = "Crews can't see which streets were missed the week before.";

    private final Stage stage;
    private final Tendering bids;

    Changing(Stage stage, Tendering bids) {
        this.stage = stage;
        this.bids = bids;
    }

    void authorWritesAndApproverApproves() {
        var author = stage.author;
        stage.atDesk(author).follow("Change what is published").press("Start a change");
        author.press("Save and go back").isAnswered(422).sees("needs an answer");
        author.fill("Why is it changed?", "The week matters, not the day")
                .choose("Does it change what suppliers would write, or the price they would ask?", "Yes")
                .press("Save and go back")
                .isAnswered(422)
                .sees("Nothing is different from what is published");
        author.fill("What is the problem?", NOW).press("Save and go back");
        author.sees("What would change").press("Send to the approver").sees("The approver has been asked");
        var approver = stage.approver;
        stage.atDesk(approver).follow("Change what is published").follow("Send back to the author");
        approver.press("Send back").isAnswered(422);
        approver.fill("What should change?", "Say who measured it").press("Send back");
        stage.atDesk(author)
                .follow("Change what is published")
                .sees("Say who measured it")
                .follow("Write the change");
        author.fill("Why is it changed?", "The crews measured it: the week matters")
                .press("Save and go back")
                .press("Send to the approver");
        stage.atDesk(approver).follow("Change what is published").press("Approve the change");
        approver.sees("The change is approved");
        stage.later(Duration.ofMinutes(10));
        stage.atDesk(author).follow("Change what is published").follow("Publish the change");
        author.press("Publish the change").isAnswered(422);
        author.fill("Notice number", "013456-2026")
                .date("Day of publication", stage.today())
                .fill("Time of publication", stage.now())
                .press("Publish the change")
                .sees("The change is public");
        stage.later(Duration.ofMinutes(10));
    }

    void anybodyReadsWhatChangedAndWhy() {
        stage.anybody
                .open(stage.page)
                .sees(NOW)
                .follow("See what changed, and why")
                .sees("The crews measured it: the week matters")
                .sees("Change 1");
    }

    void startupConfirmsAndRivalDoesNot() {
        bids.startup
                .open("/bids")
                .follow(stage.title)
                .sees("after you submitted")
                .press("Confirm my bid as it is")
                .sees("Your bid is submitted");
        bids.startup.open("/bids").follow(stage.title).doesNotSee("Confirm my bid as it is");
        bids.rival.open("/bids").follow(stage.title).sees("after you submitted");
    }

    /** Once the bids are opened. */
    void rivalIsAskedAndSaysThatItsBidStands() {
        stage.atDesk(stage.author).follow("Check the bidders").sees("Not confirmed: the bidder has been asked");
        bids.rival
                .open("/bids")
                .follow(stage.title)
                .sees("Say whether it stands")
                .press("My bid stands")
                .sees("You have confirmed that your bid stands");
    }
}
