package org.commonlot.marketplace.journey;

import java.time.LocalDate;
import org.commonlot.marketplace.coalition.CoalitionRegister;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Circle;
import org.commonlot.marketplace.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A council assesses itself by the Declaration's principles, shows it, plans what is next, and is compared. */
@OnPostgres
class MaturityJourneyIT {

    private static final Actor STAGE = Actor.system("test");
    private static final String DECLARATION = "Local Digital Declaration: the five principles";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    CoalitionRegister coalitions;

    @Autowired
    People people;

    @Autowired
    MarketClock clock;

    @Autowired
    BeanFactory beans;

    private final Inspection inspection = new Inspection();

    @Test
    void assessesConfirmsPublishesPlansAndCompares() {
        var circle = Circle.agreed(beans);
        var house = circle.lead;
        try (var chromium = Chromium.start()) {
            var speaker = signedIn(chromium, house.speaker());
            var owner = signedIn(chromium, house.owner());
            var anybody = chromium.withoutScripts("anybody", site(), inspection);

            speaker.open("/desk").follow("How far your authority has come");
            speaker.press("Assess your authority").press("Begin").isAnswered(422);
            speaker.choose("By which framework?", DECLARATION)
                    .press("Begin")
                    .sees("The assessment has begun.")
                    .sees("0 of 5 dimensions are answered");
            var assessment = speaker.path();
            answers(speaker);
            submits(speaker, owner);

            anybody.open("/authorities/" + house.authority().value())
                    .sees("How far it says it has come")
                    .follow(DECLARATION);
            anybody.sees("What the authority says of itself, confirmed by a second person")
                    .sees("4 of 5 dimensions are answered")
                    .sees("3: Sometimes")
                    .sees("Not answered")
                    .follow("How this framework asks")
                    .sees("What others do");

            plans(speaker, owner, assessment);

            var coalition = coalitions.byId(circle.id);
            anybody.open("/coalitions/" + coalition.slug())
                    .sees("How far the members say they have come")
                    .follow(DECLARATION + ": 1 of 3 members");
            anybody.sees("not shared").sees(coalition.lead().name()).sees("are no ranking");
        }
        inspection.report("maturity");
    }

    private static void answers(Person speaker) {
        speaker.follow("Services are redesigned around the people who use them")
                .sees("The level to come to is 4: Regularly")
                .press("Save and go on")
                .isAnswered(422)
                .choose("Where does your authority stand?", "3: Sometimes")
                .press("Save and go on")
                .isAnswered(422)
                .sees("Say why it is this level")
                .fill("Why?", "Parking and waste began with research.")
                .press("Save and go on")
                .isAnswered(422)
                .stillHas("Why?", "Parking and waste began with research.")
                .fill("What shows it?", "https://council.example/research")
                .press("Save and go on")
                .sees("Saved.");
        for (int i = 0; i < 3; i++) {
            speaker.choose("Where does your authority stand?", "2: Rarely")
                    .fill("Why?", "It happened once.")
                    .fill("What shows it?", "Minutes of the board, June")
                    .press("Save and go on")
                    .sees("Saved.");
        }
        speaker.sees("The culture is open")
                .choose("Where does your authority stand?", "It can’t be answered yet")
                .press("Save and go on")
                .sees("4 of 5 dimensions are answered")
                .sees("3: Sometimes");
    }

    private static void submits(Person speaker, Person owner) {
        speaker.press("Submit the assessment")
                .sees("Not answered, and said so: The culture is open")
                .press("Submit")
                .isAnswered(422);
        speaker.choose("Who may read it once it is confirmed?", "Everybody")
                .press("Submit")
                .sees("The assessment is submitted.")
                .sees("Waits for a second person");
        owner.open("/desk/maturity").follow(DECLARATION);
        owner.follow("Send it back")
                .press("Send back")
                .isAnswered(422)
                .fill("What should be changed?", "Name the minutes.")
                .press("Send back")
                .sees("The assessment is with those who answer again.");
        speaker.open("/desk/maturity").follow(DECLARATION).sees("It was sent back: Name the minutes.");
        speaker.press("Submit the assessment")
                .choose("Who may read it once it is confirmed?", "Everybody")
                .press("Submit")
                .sees("The assessment is submitted.");
        owner.open("/desk/maturity").follow(DECLARATION);
        owner.press("Confirm that it stands").sees("The assessment stands.");
    }

    private void plans(Person speaker, Person owner, String assessment) {
        speaker.open(assessment)
                .follow("Plan an action")
                .press("Plan it")
                .isAnswered(422)
                .select("For which dimension?", "leadership")
                .fill("What is to be done?", "Name the digital lead")
                .select("Who sees to it?", owner.name())
                .date("By which day?", today().plusDays(20))
                .press("Plan it")
                .sees("The action is planned.")
                .sees("Name the digital lead");
        clock.travelTo(UkTime.endOf(today().plusDays(21)));
        owner.open("/desk/maturity/plan")
                .sees("One action has passed its day")
                .sees("Overdue")
                .follow("Name the digital lead");
        owner.choose("How far is it?", "Dropped").press("Save").isAnswered(422).sees("Say why");
        owner.choose("How far is it?", "Done")
                .press("Save")
                .sees("The action is saved.")
                .doesNotSee("Overdue");
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }

    private Person signedIn(Chromium chromium, Actor actor) {
        return chromium.signedIn(cast.account(actor.person()), site(), inspection);
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
