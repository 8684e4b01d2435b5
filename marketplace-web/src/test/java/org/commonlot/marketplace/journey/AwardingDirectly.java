package org.commonlot.marketplace.journey;

import java.time.Duration;

/** An award without bids: to whom and why is told to everybody before it is decided. */
final class AwardingDirectly {

    private static final String WHY = "Nobody else holds the rights in the software of the waste system.";

    private final Stage stage;

    AwardingDirectly(Stage stage) {
        this.stage = stage;
    }

    void authorDraftsWithGroundReasonAndSupplier() {
        var author = stage.author;
        author.follow("Your desk").press("Start a challenge");
        author.fill("What is the challenge called?", stage.title).press("Start");
        author.fill("What is the problem?", "The licence ends while its successor is not there.")
                .fill("Who is affected?", "Crews and residents")
                .fill("What would be different if it were solved?", "Collections go on")
                .fill("What work has been done already?", "The competition for a new system is being prepared.")
                .fill("Which data and systems are involved?", "The waste system")
                .press("Save and go back");
        stage.desk = author.path();
        author.follow("Budget and procedure")
                .fill("Least that you expect to pay", "200,000")
                .fill("Most that you could pay", "300,000")
                .choose("What are you mainly buying?", "Services")
                .choose("Which procedure will you use?", "Direct award")
                .date("When should the contract start?", stage.today().plusDays(60))
                .date("When does it end at the latest?", stage.today().plusDays(425))
                .press("Save and go back");
        author.doesNotSee("Award criteria").follow("Supplier and reason").press("Save and go back");
        author.isAnswered(422).follow("Find a supplier in the register").press("Find");
        author.isAnswered(422)
                .fill("A part of its name", "no such firm anywhere")
                .press("Find");
        author.sees("No supplier with these words").follow("Back");
        author.choose("On which ground?", "Only one supplier has the rights, and there is no reasonable alternative")
                .fill("Why does this contract go to this supplier?", WHY)
                .fill("Name of the supplier", "Stillwater Systems Ltd")
                .select("Register that has its identifier", "Companies House (GB-COH)")
                .fill("Identifier there", "not a number")
                .fill("Price of the whole contract", "288,000")
                .date("When do you expect to award?", stage.today().plusDays(20))
                .press("Save and go back")
                .isAnswered(422)
                .stillHas("Name of the supplier", "Stillwater Systems Ltd");
        author.fill("Identifier there", "08765432").press("Save and go back");
        author.follow("What bidders should know")
                .fill("When and how will you pay?", "Within 30 days of each invoice")
                .fill("Who will own what is made?", "It stays with the supplier")
                .fill("Who does this today?", "The same supplier")
                .fill("Why is it not divided into lots?", "One licence can't be divided")
                .choose("Is it particularly suitable for small and medium-sized firms?", "No")
                .press("Save and go back");
        author.follow("People")
                .choose("Who approves it?", stage.approver.name())
                .press("Save and go back");
    }

    void authorSettlesTheGates() {
        stage.author.follow("Before publication").follow("Say what only you can say");
        for (var question : new String[] {
            "Where does the money come from?",
            "Which barriers for small firms can be removed or reduced, and what did you do?",
            "Which conflicts assessment was prepared, and what does it come to?"
        }) {
            stage.author.fill(question, "It is settled, and lies with the file");
        }
        stage.author.press("Save").sees("It is settled, and lies with the file");
        stage.atDesk(stage.author).press("Send for review").sees("Sent for review");
    }

    void approverCommentsAndTheAuthorResolves() {
        var approver = stage.approver;
        stage.atDesk(approver)
                .follow("Comment on a section")
                .press("Add comment")
                .isAnswered(422);
        approver.choose("Which section?", "Supplier and reason")
                .fill("What should change?", "Say why there is no alternative.")
                .press("Add comment")
                .sees("The comment is added.");
        approver.follow("Send back to the author")
                .fill("What should change?", "See my comment")
                .press("Send back")
                .sees("Sent back to its author.");
        var author = stage.author;
        stage.atDesk(author)
                .sees("Changes requested")
                .sees("Say why there is no alternative.")
                .press("Send for review")
                .sees("One comment is not resolved");
        stage.atDesk(author).follow("Supplier and reason").sees("Say why there is no alternative.");
        author.fill("Why does this contract go to this supplier?", WHY + " Another system could not be there in time.")
                .press("Save and go back");
        author.follow("Comment on “Supplier and reason”").press("Resolve").isAnswered(422);
        author.fill("What did you do about it?", "Said so").press("Resolve").sees("The comment is resolved.");
        author.press("Send for review").sees("Sent for review");
    }

    void approverApprovesAndBothDeclare() {
        stage.atDesk(stage.approver)
                .follow("Read it as suppliers will, before you approve")
                .sees(WHY)
                .sees("Stillwater Systems Ltd");
        stage.atDesk(stage.approver).press("Approve").sees("Approved.");
        stage.later(Duration.ofMinutes(10));
        for (var person : new Person[] {stage.author, stage.approver}) {
            stage.atDesk(person).follow("Conflict declaration of " + person.name());
            Announcing.declaresNothing(person);
        }
    }

    void transparencyNoticeComesFirst() {
        var author = stage.author;
        stage.atDesk(author).follow("Record the transparency notice").sees("s.44");
        stage.recordsNotice(author, "012345-2026", "The notice is recorded");
        author.press("Publish now").sees("Award intended").follow("See the public page");
        stage.page = author.path();
    }

    void anybodyReadsToWhomAndWhy() {
        stage.anybody
                .open(stage.page)
                .sees("Award intended")
                .sees("Stillwater Systems Ltd")
                .sees("Only one supplier has the rights, and there is no reasonable alternative")
                .sees("Sch 5 para 5")
                .sees(WHY)
                .sees("£288,000")
                .sees("012345-2026")
                .doesNotSee("How bids are assessed");
    }

    void awardIsProposedAndApprovedByAnother() {
        var author = stage.author;
        author.open(stage.desk).follow("Propose the award").fill("Reasons for the award", "");
        author.press("Send to the approver").isAnswered(422);
        author.fill("Reasons for the award", "Nothing has come to light since the notice")
                .press("Send to the approver")
                .sees("The proposal is with the approver.");
        var approver = stage.approver;
        approver.open(stage.desk).follow("Approve the award").sees("Stillwater Systems Ltd");
        stage.pressWithCode(approver, "Approve the award").sees("The award is approved.");
        stage.later(Duration.ofMinutes(10));
    }

    void awardNoticeIsFiled() {
        stage.author.open(stage.desk).follow("Record the award notice");
        stage.recordsNotice(stage.author, "023456-2026", "The award notice is recorded.");
        stage.author.open(stage.desk).sees("Standstill runs until").offersNo("Record that the contract is signed: ");
    }

    void contractIsSignedAndItsDetailsFiled() {
        var author = stage.author;
        author.open(stage.desk).sees("Standstill ended").followStarting("Record that the contract is signed: ");
        author.date("Day on which the last party signed", stage.today())
                .fill("Who signed for the authority?", "Bea Clark, chief executive")
                .fill("Who signed for the supplier?", "Sam Firm")
                .press("Record signature")
                .sees("The signature is recorded.");
        author.followStarting("Record the contract details: ");
        stage.later(Duration.ofDays(1));
        stage.recordsNotice(author, "034567-2026", "The contract details are recorded.");
        stage.anybody.open(stage.page).sees("Complete").sees("Stillwater Systems Ltd");
    }
}
