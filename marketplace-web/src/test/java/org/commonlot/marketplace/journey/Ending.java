package org.commonlot.marketplace.journey;

import java.time.Duration;

/** A challenge that is published at an hour that was set, and ends without award. */
final class Ending {

    private final Stage stage;

    Ending(Stage stage) {
        this.stage = stage;
    }

    void authorFilesTheNoticeAndSetsTheHour() {
        stage.atDesk(stage.author).follow("Record the tender notice");
        stage.recordsNotice(stage.author, "012345-2026", "The notice is recorded");
        stage.author.follow("Publish later").press("Publish at that time").isAnswered(422);
        stage.author
                .date("Day", stage.today().minusDays(1))
                .fill("Time", "09:00")
                .press("Publish at that time")
                .isAnswered(422)
                .sees("The time has to lie in the future")
                .stillHas("Time", "09:00");
        stage.author
                .date("Day", stage.today().plusDays(1))
                .fill("Time", "09:00")
                .press("Publish at that time")
                .sees("It will be published at that time.");
        stage.author.press("Do not publish it then").sees("It will not be published by itself.");
        stage.author
                .follow("Publish later")
                .date("Day", stage.today().plusDays(1))
                .fill("Time", "09:00")
                .press("Publish at that time");
    }

    void itIsPublishedWithNobodyLooking() {
        stage.later(Duration.ofDays(2));
        stage.author.open(stage.desk).reloadsUntilItSays("Open for bids").follow("See the public page");
        stage.page = stage.author.path();
    }

    void approverCancelsWithReasonAndNotice() {
        var approver = stage.approver;
        approver.open(stage.desk)
                .follow("Cancel this procurement")
                .press("Cancel this procurement")
                .isAnswered(422);
        approver.choose("What is the reason?", "There is no money for it any more")
                .fill("Why does it end?", "The budget for letters went to the new website.")
                .press("Cancel this procurement")
                .isAnswered(422)
                .stillHas("Why does it end?", "The budget for letters went to the new website.");
        approver.fill("Number of the termination notice", "045678-2026")
                .date("Day of publication", stage.today())
                .fill("Time of publication", stage.now())
                .press("Cancel this procurement")
                .sees("Cancelled.");
    }

    void anybodyReadsWhyItEnded() {
        stage.anybody
                .open(stage.page)
                .sees("Cancelled")
                .sees("There is no money for it any more")
                .sees("The budget for letters went to the new website.")
                .sees("045678-2026");
    }
}
