package org.commonlot.marketplace.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** From the problem to the published challenge, and what the buyers see of it afterwards. */
final class Announcing {

    static final String WORK_DONE = "We tried paper lists; they were out of date by noon.";
    static final String DRAFT_CONTRACT = "The supplier shall collect what was missed.";

    private final Stage stage;

    Announcing(Stage stage) {
        this.stage = stage;
    }

    void buyerDrafts(String procedure) {
        var author = stage.author;
        starts();
        problem();
        howToBuy(procedure);
        valueAndTime();
        if (procedure.equals("Open procedure")) conditions();
        stage.atDesk(author);
        answers(procedure);
        author.follow("Tender documents")
                .fill("What is it?", "Draft contract")
                .attach("contract.txt", DRAFT_CONTRACT)
                .press("Add document")
                .sees("contract.txt");
        stage.atDesk(author);
        gates();
    }

    /** Only what must be said, by somebody who knows which procedure it will be. */
    void buyerDraftsInBrief(String procedure) {
        buyerDraftsWithoutSending(procedure);
        stage.author.open(stage.desk).press("Send for review").sees("Sent for review");
    }

    void buyerDraftsWithoutSending(String procedure) {
        starts();
        problem();
        answers(procedure);
        gates();
    }

    private void starts() {
        var author = stage.author;
        author.follow("Your desk").press("Start a challenge");
        author.press("Start").isAnswered(422).sees("needs an answer");
        author.fill("What is the challenge called?", stage.title).press("Start");
    }

    private void problem() {
        var author = stage.author;
        author.fill("What is the problem?", "Crews can't see which streets were missed the day before.")
                .fill("Who is affected?", "People in 40,000 homes")
                .fill("What would be different if it were solved?", "Half as many missed collections")
                .fill("What work has been done already?", WORK_DONE)
                .fill("Which data and systems are involved?", "The waste system, with its address data")
                .press("Save and go back");
        stage.desk = author.path();
    }

    private void answers(String procedure) {
        budget(procedure);
        dates();
        criteria();
        terms();
        people();
    }

    private void howToBuy(String procedure) {
        stage.author.follow("Choose a procedure").press("Show what fits").isAnswered(422);
        stage.author
                .choose("What are you buying?", "Services, software included")
                .fill("What is the most that it could cost?", "120,000")
                .choose("How urgent is it?", "Not urgent")
                .choose("Who may bid?", "Anyone")
                .choose("Is there a framework that covers it and that you may use?", "No")
                .press("Show what fits")
                .sees("no suitability stage");
        stage.author.press("Use “" + procedure + "”").sees("The procedure is in your budget");
    }

    private void valueAndTime() {
        stage.author.follow("Estimated value").press("Work out the value").isAnswered(422);
        stage.author
                .fill("First term", "90,000")
                .fill("Extensions and renewals", "10,000")
                .press("Work out the value")
                .sees("£120,000 with VAT, £100,000 without");
        stage.atDesk(stage.author)
                .follow("Time for bids")
                .press("Work out the dates")
                .sees("The dates are worked out");
        stage.atDesk(stage.author).follow("What you ask of bidders").sees("Nothing stands out");
        stage.atDesk(stage.author);
    }

    private void conditions() {
        stage.author
                .follow("Conditions of participation")
                .fill("Qualifications", "ISO 27001")
                .press("Save and go back")
                .isAnswered(422)
                .sees("Procurement Act 2023, s.22");
        stage.author
                .stillHas("Qualifications", "ISO 27001")
                .fill("Qualifications", "ISO 27001 or equivalent")
                .press("Save and go back");
    }

    private void budget(String procedure) {
        stage.author
                .follow("Budget and procedure")
                .fill("Least that you expect to pay", "40,000")
                .fill("Most that you could pay", "120,000")
                .choose("What are you mainly buying?", "Services")
                .choose("Which procedure will you use?", procedure)
                .date("When should the contract start?", stage.today().plusDays(90))
                .date("When does it end at the latest?", stage.today().plusDays(455))
                .press("Save and go back");
    }

    private void dates() {
        stage.author
                .follow("Dates")
                .date("Last day for questions", stage.today().plusDays(20))
                .fill("Time when questions close", "12:00")
                .date("Last day for bids", stage.today().plusDays(30))
                .fill("Time when bids close", "12:00")
                .date("When do you expect to award?", stage.today().plusDays(60))
                .press("Save and go back");
    }

    private void criteria() {
        stage.author.follow("Award criteria");
        weights("5");
        stage.author.press("Save and go back").isAnswered(422).sees("95%");
        stage.author.fill("Weight of social value", "10").press("Save and go back");
    }

    /** On the page of criteria of one of several lots. */
    void criteriaOfALot() {
        weights("10");
        stage.author.press("Save and go back");
    }

    private void weights(String socialValue) {
        stage.author
                .fill("Weight of quality", "50")
                .fill("Weight of social value", socialValue)
                .fill("Weight of the price", "40")
                .choose("How does a price become a score?", "The lowest price divided by this price");
        criterion(0, "How it works", "Show how crews would know", "100", "Quality");
        criterion(1, "Social value", "Show what you do for people here", "100", "Social value");
    }

    private void criterion(int row, String name, String description, String weight, String kind) {
        stage.author
                .fill("Name", row, name)
                .fill("What should bidders show?", row, description)
                .fill("Share", row, weight)
                .choose("Kind", row, kind);
    }

    private void terms() {
        stage.author
                .follow("What bidders should know")
                .fill("When and how will you pay?", "Within 30 days of each invoice")
                .fill("Who will own what is made?", "It stays with the supplier; we may use it")
                .fill("Who does this today?", "Nobody")
                .fill("Why is it not divided into lots?", "It is one small service")
                .choose("Is it particularly suitable for small and medium-sized firms?", "Yes")
                .press("Save and go back");
    }

    private void people() {
        stage.guests.forEach(this::asks);
        stage.guests.keySet().forEach(this::accepts);
        var openers = own(stage.openers);
        var evaluators = own(List.of(stage.chair, stage.evaluator));
        stage.author
                .open(stage.desk)
                .follow("People")
                .choose("Who approves it?", stage.approver.name())
                .choose("Who may open the bids?", openers)
                .choose("Who evaluates the bids?", evaluators)
                .choose("Who chairs the evaluation?", stage.chair.name())
                .press("Save and go back");
    }

    private void gates() {
        stage.author.follow("Before publication").sees("Nobody has said where the money comes from");
        stage.author.follow("Say what only you can say");
        for (var question : List.of(
                "Where does the money come from?",
                "Which barriers for small firms can be removed or reduced, and what did you do?",
                "Did you engage the market before?",
                "Which conflicts assessment was prepared, and what does it come to?")) {
            if (stage.author.asks(question)) stage.author.fill(question, "It is settled, and lies with the file");
        }
        stage.author.press("Save").sees("It is settled, and lies with the file");
    }

    /** The page of people offers those of the buying authority; whoever else takes part was asked. */
    private String[] own(List<Person> people) {
        return people.stream()
                .filter(person -> !stage.guests.containsKey(person))
                .map(Person::name)
                .toArray(String[]::new);
    }

    private void asks(Person guest, String email) {
        var author = stage.author;
        author.open(stage.desk).follow("People asked to take part").press("Ask somebody");
        author.fill("Their e-mail address at work", "at the town hall").press("Send the letter");
        author.isAnswered(422).stillHas("Their e-mail address at work", "at the town hall");
        author.fill("Their e-mail address at work", email)
                .choose("What should they do?", part(guest))
                .press("Send the letter")
                .sees("The letter is on its way.")
                .sees(email)
                .doesNotSee(guest.name());
        guest.open(stage.desk).isAnswered(404);
    }

    private String part(Person guest) {
        if (guest == stage.observer) return "Observe";
        return guest == stage.evaluator ? "Evaluate the bids" : "Open the bids";
    }

    private void accepts(Person guest) {
        guest.open("/desk").sees("You are asked to take part").followStarting("Council \\d+ asks");
        guest.sees(stage.author.name()).press("Decline").press("Decline").isAnswered(422);
        guest.follow("Back")
                .press("Accept")
                .sees("You take part in this procurement now.")
                .sees(guest.name());
        guest.open(stage.desk + "/guests").isAnswered(404);
        stage.author.open(stage.desk).sees(guest.name());
    }

    void buyerPreviewsAndSendsForReview() {
        stage.atDesk(stage.author).follow("See it as suppliers will").sees("It is not public yet");
        stage.atDesk(stage.author).press("Send for review").sees("Sent for review");
    }

    void approverReadsAndApproves() {
        stage.atDesk(stage.approver)
                .follow("Read it as suppliers will, before you approve")
                .sees(WORK_DONE);
        stage.atDesk(stage.approver).press("Approve").sees("Approved.");
        stage.later(Duration.ofMinutes(10));
    }

    void everybodyDeclares() {
        for (var person : stage.everybodyNamed()) {
            stage.atDesk(person).follow("Conflict declaration of " + person.name());
            declaresNothing(person);
        }
    }

    static void declaresNothing(Person person) {
        person.choose("Do you have a conflict of interest?", "No, I have none")
                .press("Declare")
                .sees("Your declaration is recorded.");
    }

    void authorFilesTheNoticeAndPublishes() {
        stage.atDesk(stage.author).follow("Record the tender notice");
        stage.author.press("Record notice").isAnswered(422);
        stage.recordsNotice(stage.author, "012345-2026", "The notice is recorded");
        stage.author.press("Publish now").sees("Published. Everybody can read it");
    }

    /** All that the procurement's pages say to people on the buyer's side. */
    List<String> whatBuyersSee() {
        var texts = new ArrayList<String>();
        for (var person : List.of(stage.author, stage.approver, stage.openers.getFirst(), stage.chair, stage.auditor)) {
            texts.add(person.open("/desk").text());
            texts.add(person.open(stage.desk).text());
            texts.add(person.open(stage.desk + "/history").text());
        }
        return texts;
    }
}
