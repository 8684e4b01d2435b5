package org.commonlot.marketplace.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.commonlot.marketplace.decision.GateDesk;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Chased;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.commonlot.marketplace.web.components.Wording;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An open gate keeps an award from its approval, a complaint keeps it from its signature; both are settled, and it goes on. */
@OnPostgres
class DecidingJourneyIT {

    private static final Actor STAGE = Actor.system("test");
    private static final String GATE = "Key decision of cabinet";
    private static final Page.GetByTextOptions EXACT = new Page.GetByTextOptions().setExact(true);
    private static final String COMPLAINANT = "Losing Firm Ltd";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    GateDesk gates;

    @Autowired
    People people;

    @Autowired
    MarketClock clock;

    @Autowired
    Mailbox mailbox;

    @Autowired
    BeanFactory beans;

    private final Inspection inspection = new Inspection();

    @Test
    void awardsAndSignsOnceTheGateIsPassedAndTheHoldIsReleased() {
        try (var chromium = Chromium.start()) {
            var challenge = proposed();
            var team = challenge.team();
            var owner = signedIn(chromium, cast.actor(team.authority(), Role.AUTHORITY_OWNER));
            owner.open("/organisation/gates").press("Add").isAnswered(422);
            owner.choose("What is it?", "A key decision: its notice is published 28 clear days before")
                    .choose("Before which act?", "Before an award is approved")
                    .fill("What it is called", GATE)
                    .fill("From which estimated value", "100000")
                    .fill("Clear days", "27")
                    .press("Add")
                    .isAnswered(422)
                    .sees("at least 28 clear days");
            owner.fill("Clear days", "28").press("Add").sees(GATE);

            var author = signedIn(chromium, team.author());
            var approver = signedIn(chromium, team.approver());
            approver.setsUpAPhone(clock.instant());
            gateStandsAndIsPassed(challenge, author, approver);
            aComplaintHoldsTheSignature(challenge, author, approver, chromium);
        }
        inspection.report("gates and holds");
    }

    @Test
    void saysInPublicThatItIsStillBeingEvaluatedWhenAsked() {
        try (var chromium = Chromium.start()) {
            var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
            var bid = story.bidSubmitted(challenge, "90000.00");
            story.opened(challenge);
            Chased.asked(challenge, 4, beans);
            var author = signedIn(chromium, challenge.team().author());
            var anybody = chromium.withoutScripts("anybody", site(), inspection);
            author.open("/desk").follow("Say what became of “Fewer missed bin collections”");
            author.open(mailbox.path(
                            people.person(challenge.team().author().person()).email(), "outcome"))
                    .press("Say so in public")
                    .isAnswered(422);
            author.fill("Why is it not decided yet?", "A reference has not come")
                    .date("By which day do you expect to decide?", story.today().minusDays(1))
                    .press("Say so in public")
                    .isAnswered(422)
                    .stillHas("Why is it not decided yet?", "A reference has not come");
            var expected = story.today().plusDays(14);
            author.date("By which day do you expect to decide?", expected)
                    .press("Say so in public")
                    .sees("Thank you. Everybody can read it now.");
            var said = "Still being evaluated, decision expected by " + Wording.day(expected);
            anybody.open("/opportunities/" + challenge.reference()).sees(said).sees("A reference has not come");
            signedIn(chromium, bid.bidder()).open("/bids/" + bid.id().value()).sees(said);
        }
        inspection.report("what became of it");
    }

    private Challenge proposed() {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        story.bidSubmitted(challenge, "90000.00");
        story.awardProposed(challenge);
        return challenge;
    }

    private void gateStandsAndIsPassed(Challenge challenge, Person author, Person approver) {
        var desk = desk(challenge);
        approver.open(desk).sees(GATE + " (before the award)").follow("Approve the award");
        approver.sees("“" + GATE + "” stands before the award and is not recorded");
        assertThat(approver.page().getByText("Approve the award", EXACT)).hasCount(0);
        author.open(desk).follow(GATE + " (before the award)").follow("Record: " + GATE);
        author.press("Record").isAnswered(422).sees("Enter");
        author.date("Day of the notice or decision", story.today())
                .fill("What is it, and where is it kept?", "Notice 17 on the forward plan")
                .fill("Its address on the web", "democracy.example/17")
                .press("Record")
                .isAnswered(422)
                .stillHas("What is it, and where is it kept?", "Notice 17 on the forward plan");
        author.fill("Its address on the web", "https://democracy.example/17")
                .attach("notice.txt", "Notice")
                .press("Record")
                .isAnswered(422)
                .sees("We take only a PDF here");
        author.attachPdf("notice.pdf")
                .press("Record")
                .sees("The decision is recorded.")
                .sees("Document with SHA-256")
                .sees(Wording.day(story.today().plusDays(29)));
        Assertions.assertThat(approver.open(lot(challenge) + "/decisions").downloads("Download the document"))
                .isEqualTo("%PDF-1.7");
        approver.open(award(challenge)).sees("The clear days of “" + GATE + "” run");
        var gate =
                gates.of(challenge.lot(), challenge.team().author()).getFirst().gate();
        approver.open(lot(challenge) + "/decisions/" + gate.id() + "/waive")
                .press("Waive")
                .isAnswered(422);
        author.open(lot(challenge) + "/decisions")
                .follow("Record: " + GATE)
                .date("Day of the notice or decision", story.today().minusDays(29))
                .press("Record")
                .sees("Passed");
        approver.open(award(challenge)).follow("Read the decision paper").sees("This is how things stand now");
        approver.open(award(challenge)).press("Approve the award").sees("The award is approved.");
        approver.open(lot(challenge) + "/paper").sees("Kept as it was when the award was approved");
    }

    private void aComplaintHoldsTheSignature(Challenge challenge, Person author, Person approver, Chromium chromium) {
        var desk = desk(challenge);
        var page = "/opportunities/" + challenge.reference();
        var anybody = chromium.withoutScripts("anybody", site(), inspection);
        author.open(desk)
                .follow("Record proceedings or a complaint")
                .press("Put the award on hold")
                .isAnswered(422);
        author.choose("What is it?", "A complaint")
                .date("Day on which the authority was told", story.today())
                .fill("Time of day", "00:01")
                .fill("Who brought it?", COMPLAINANT)
                .fill("What does it say?", "The scores are wrong")
                .press("Put the award on hold")
                .sees("The award is on hold since")
                .offersNo("Record that the contract is signed: ");
        anybody.open(page).sees("On hold").doesNotSee(COMPLAINANT);
        approver.open(desk).follow("Complaint of " + Wording.day(story.today())).follow("Release the hold");
        approver.press("Release the hold").isAnswered(422);
        approver.fill("Why can the award go on?", "The scores were checked again")
                .press("Release the hold")
                .sees("The hold has ended. The award can go on.");
        anybody.open(page).doesNotSee("The contract isn’t signed while the award is on hold");
        author.open(desk)
                .followStarting("Record that the contract is signed: ")
                .date("Day on which the last party signed", story.today())
                .fill("Who signed for the authority?", "Bea Clark, chief executive")
                .fill("Who signed for the supplier?", "Sam Firm")
                .press("Record signature")
                .sees("The signature is recorded.");
    }

    private static String desk(Challenge challenge) {
        return "/desk/procurements/" + challenge.id().value();
    }

    private static String lot(Challenge challenge) {
        return desk(challenge) + "/lots/" + challenge.lot().value();
    }

    private static String award(Challenge challenge) {
        return lot(challenge) + "/award";
    }

    private Person signedIn(Chromium chromium, Actor actor) {
        return chromium.signedIn(cast.account(actor.person()), site(), inspection);
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
