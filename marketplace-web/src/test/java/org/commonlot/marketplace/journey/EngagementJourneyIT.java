package org.commonlot.marketplace.journey;

import java.time.Duration;
import java.time.LocalTime;
import org.commonlot.marketplace.clarification.UnansweredQuestions;
import org.commonlot.marketplace.following.NewsDelivery;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.web.components.Wording;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people ask and are told about a procurement, and what comes before one. */
@OnPostgres
class EngagementJourneyIT {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    NewsDelivery news;

    @Autowired
    UnansweredQuestions unanswered;

    @Autowired
    MarketClock clock;

    private final Inspection inspection = new Inspection();

    @Test
    void asksIsAnsweredDeclinedAndToldAloneAndOthersFollowAndDoNotBid() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var page = "/opportunities/" + challenge.reference();
        var desk = "/desk/procurements/" + challenge.id().value();
        var supplier = cast.actor(cast.supplier(), Role.BID_WRITER);
        var follower = cast.actor(cast.supplier(), Role.BID_WRITER);
        try (var chromium = Chromium.start()) {
            var asker = signedIn(chromium, "Sam Asker", supplier.person());
            asker.open(page).sees("Questions can be asked until").follow("Ask a question");
            asker.press("Ask").isAnswered(422).sees("needs an answer");
            asks(asker, page, "Dates", "When does the trial end?");
            asks(asker, page, "The whole procurement", "Who else bids?");
            asks(asker, page, "The whole procurement", "Is our price list good enough?");
            asker.sees("The buyer has not answered yet.");

            var reader = signedIn(chromium, "Fay Follower", follower.person());
            reader.open(page).press("Follow this opportunity").sees("You follow this opportunity.");
            reader.follow("We don’t bid: say why").press("Not enough time to write a bid");
            reader.sees("Your reason is counted.").doesNotSee("Not enough time");
            reader.follow("Following").sees("Fewer missed bin collections");

            var author =
                    signedIn(chromium, "Ada Author", challenge.team().author().person());
            author.open(desk).sees("Not enough time to write a bid").follow("When does the trial end?");
            author.sees("Question about: Dates").press("Publish the answer").isAnswered(422);
            author.fill("The answer", "In March.").press("Publish the answer").sees("The answer is public.");
            author.follow("Who else bids?").follow("Don’t answer this question");
            author.fill("Your reason", "Nobody knows before the opening.").press("Decline");
            author.sees("Declined").follow("Is our price list good enough?").follow("Answer the asker alone");
            author.fill("The answer, for the asker alone", "It is.")
                    .fill("Why it is not public", "It shows their prices.")
                    .press("Answer privately")
                    .sees("Answered privately")
                    .doesNotSee("Sam Asker");

            asker.open(page + "/questions").sees("In March.").sees("It is.").sees("Nobody knows before the opening.");
            asker.doesNotSee("It shows their prices.");
            var anybody = chromium.person("anybody", site(), inspection).open(page);
            anybody.sees("In March.").doesNotSee("Who else bids?").doesNotSee("Is our price list");

            asks(asker, page, "The whole procurement", "And if it rains?");
            nextMorning();
            news.sweep();
            var stop = mailbox.path(people.person(follower.person()).email(), "digest");
            anybody.open(stop).sees("Stop following “Fewer missed bin collections”");
            anybody.press("Stop all letters").sees("You follow nothing");
            reader.open("/following").sees("You follow nothing.");

            clock.travelTo(challenge.deadline().minus(Duration.ofHours(20)));
            unanswered.sweep();
            author.open(desk)
                    .followStarting("Extend the deadline of")
                    .press("Record the decision")
                    .isAnswered(422);
            author.choose("What do you decide?", "Keep the deadline").fill("Your reason", "It changes nothing.");
            author.press("Record the decision").sees("The deadline stays");
        }
        inspection.report("questions and following");
    }

    @Test
    void plansAsksTheMarketLearnsAndStartsTheProcurement() {
        var council = cast.authority();
        var buying = cast.actor(council, Role.BUYER);
        var selling = cast.actor(cast.supplier(), Role.BID_WRITER);
        try (var chromium = Chromium.start()) {
            var buyer = signedIn(chromium, "Bea Buyer", buying.person());
            buyer.open("/desk").follow("Pipeline: what you plan to buy").sees("section 93");
            buyer.follow("What you expect to pay")
                    .choose("More than £100 million?", "No")
                    .press("Save")
                    .sees("Saved.");
            buyer.press("Add a plan").press("Save").isAnswered(422).sees("needs an answer");
            buyer.fill("Title", "Sensors in bins")
                    .fill("What you need", "Fewer trips to empty bins.")
                    .choose("Category", "Services")
                    .fill("Value at least", "40,000")
                    .fill("Value at most", "90,000")
                    .date(
                            "When you expect the tender notice",
                            UkTime.date(clock.instant()).plusDays(60))
                    .fill("Where suppliers turn to", "buying@council.example")
                    .press("Save")
                    .sees("The plan is public.");
            var entry = buyer.path();
            buyer.follow("Record the planned procurement notice");
            notice(buyer, "012345-2026", "Record notice").sees("The notice is recorded.");

            buyer.follow("Ask the market")
                    .stillHas("Title", "Sensors in bins")
                    .fill("What you want to learn", "What sensors can do.")
                    .fill("How suppliers can take part", "One meeting, and what you send us.")
                    .date("Last day to take part", UkTime.date(clock.instant()).plusDays(20))
                    .fill("Time when it ends", "12:00")
                    .fill("Where suppliers turn to", "buying@council.example")
                    .press("Save")
                    .sees("The draft is saved.");
            var engagement = buyer.path();
            buyer.follow("Add a meeting")
                    .fill("Title", "Open day")
                    .date("Day", UkTime.date(clock.instant()).plusDays(5))
                    .fill("Time", "10:00")
                    .fill("Place", "Town hall")
                    .fill("How many people find room (optional)", "2")
                    .press("Add")
                    .sees("The meeting is added.");
            buyer.follow("Publish with its notice");
            notice(buyer, "023456-2026", "Publish").sees("The engagement is public.");

            var supplier = signedIn(chromium, "Sam Supplier", selling.person());
            supplier.open("/pipeline")
                    .fill("Search for", "sensors")
                    .press("Search")
                    .follow("Sensors in bins");
            supplier.sees("Planned procurement notice on Find a Tender");
            supplier.open("/pipeline")
                    .follow("What councils ask the market now")
                    .follow("Sensors in bins");
            supplier.press("Come to “Open day”").sees("1 of 2 taken");
            supplier.follow("Say that you are interested").press("Send").isAnswered(422);
            supplier.fill("What you have to say", "We have sensors that last ten years.")
                    .press("Send");
            supplier.sees("The buyer can read it.");

            buyer.open(engagement)
                    .sees("We have sensors that last ten years.")
                    .follow("Record a step against distortion");
            buyer.fill("What was done", "Everybody got the same slides.")
                    .press("Record")
                    .sees("Saved.");
            buyer.follow("Publish what was learned")
                    .fill("What was learned", "Batteries last ten years.")
                    .press("Publish");
            buyer.sees("What was learned is public.");
            var anybody = chromium.withoutScripts("anybody", site(), inspection);
            anybody.open("/engagements").follow("Sensors in bins").sees("Batteries last ten years.");
            anybody.sees("Everybody got the same slides.");
            anybody.open("/opportunities?planned=true&q=sensors")
                    .sees("Market engagement")
                    .follow("Sensors in bins");
            anybody.open("/authorities/" + council.value())
                    .follow("What it plans to buy")
                    .sees("Sensors in bins");

            buyer.open(entry).press("Start the procurement").sees("The draft is ready.");
            buyer.sees("Announced in the pipeline").sees("It was").sees("012345-2026");
            buyer.open("/desk").follow("Pipeline: what you plan to buy").sees("Started");
            buyer.follow("Sensors in bins").follow("Go to the procurement");

            var other = story.draftedChallenge(Story.OPEN);
            var author = signedIn(chromium, "Ada Author", other.team().author().person());
            author.open("/desk/procurements/" + other.id().value()).follow("Was the market asked before?");
            author.press("Save")
                    .isAnswered(422)
                    .fill("Why there was none", "We know this market.")
                    .press("Save");
            author.sees("It was not, with a reason");
        }
        inspection.report("before a procurement");
    }

    private Person notice(Person person, String number, String button) {
        var local = clock.instant().atZone(UkTime.ZONE);
        return person.fill("Notice number", number)
                .date("Day of publication", local.toLocalDate())
                .fill("Time of publication", Wording.exactUk(clock.instant()).substring(0, 5))
                .press(button);
    }

    private static void asks(Person person, String page, String about, String question) {
        person.open(page).follow("Ask a question").select("What it is about", about);
        person.fill("Your question", question).press("Ask").sees("Your question is with the buyer.");
    }

    private void nextMorning() {
        var day = clock.instant().atZone(UkTime.ZONE).toLocalDate().plusDays(1);
        clock.travelTo(day.atTime(LocalTime.of(7, 5)).atZone(UkTime.ZONE).toInstant());
    }

    private Person signedIn(Chromium chromium, String name, PersonId person) {
        var account = cast.account(person);
        return chromium.person(name, site(), inspection).signIn(account.email(), account.password());
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
