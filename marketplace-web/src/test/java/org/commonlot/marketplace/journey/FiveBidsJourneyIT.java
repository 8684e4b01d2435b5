package org.commonlot.marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.terms.WorkingDays;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.SubmittedBid;
import org.commonlot.marketplace.web.components.Wording;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Five bids before four evaluators of two authorities, one of whom is recused and replaced: moderated, awarded with summaries,
 * held and released in a standstill that a bank holiday of Northern Ireland makes longer, and signed.
 */
@OnPostgres
class FiveBidsJourneyIT {

    private static final List<String> PRICES = List.of("5700000", "5750000", "5800000", "5900000", "5950000");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    Conflicts conflicts;

    @Autowired
    MarketClock clock;

    private final Inspection inspection = new Inspection();

    @SuppressWarnings("NullAway.Init")
    private Story.Challenge challenge;

    @SuppressWarnings("NullAway.Init")
    private List<SubmittedBid> bids;

    @SuppressWarnings("NullAway.Init")
    private Person author, approver, chair;

    @Test
    void decidesAmongFiveBidsSoThatItStandsUpInCourt() {
        var draft = story.dividedChallenge(Story.OPEN, 6_000_000);
        var moderating = story.moderator(draft);
        var neighbour = cast.authority();
        var first = evaluator(draft, neighbour);
        var second = evaluator(draft, neighbour);
        challenge = story.published(draft, first, second, moderating);
        bids = PRICES.stream()
                .map(price -> story.bidSubmitted(challenge, price))
                .toList();
        story.opened(challenge);
        try (var chromium = Chromium.start()) {
            author = signedIn(chromium, challenge.team().author());
            approver = signedIn(chromium, challenge.team().approver());
            approver.setsUpAPhone(clock.instant());
            chair = signedIn(chromium, challenge.team().chair());
            var moderator = signedIn(chromium, moderating);
            var recused = signedIn(chromium, challenge.team().evaluator());
            Stream.of(author, approver, chair, moderator).forEach(this::declaresNothing);
            for (var guest : List.of(first, second)) conflicts.declare(challenge.id(), ConflictKind.NONE, "", guest);
            anEvaluatorIsRecused(recused);
            var colleague = cast.actor(challenge.team().authority(), Role.EVALUATOR);
            var successor = signedIn(chromium, colleague);
            theApproverPutsSomebodyInTheirPlace(recused, successor);
            story.cleared(challenge);
            theSuccessorScoresFiveBids(successor);
            story.scored(challenge, challenge.team().chair(), 4);
            story.scored(challenge, first, 1);
            story.scored(challenge, second, 4);
            theModeratorAsksThePanelToLookAgain(moderator);
            theChairAnswersAndRecordsTheConsensus();
            theAwardIsProposedAndApproved(moderator);
            summariesGoToAllFive(chromium);
            var ends = theNoticeIsPublishedBeforeAnIrishHoliday();
            aComplaintIsHeardAndTheHoldReleased();
            signedOnceStandstillIsOver(ends);
        }
        inspection.report("five bids");
    }

    private Actor evaluator(Story.Challenge draft, OrganisationId authority) {
        var guest = cast.actor(authority, Role.EVALUATOR);
        story.accepted(story.asked(draft, Duty.EVALUATOR, guest), guest);
        return guest;
    }

    private void declaresNothing(Person person) {
        person.open(desk()).follow("Declaration of interests, names known: " + person.name());
        Announcing.declaresNothing(person);
    }

    private void anEvaluatorIsRecused(Person evaluator) {
        evaluator
                .open(desk())
                .follow("Declaration of interests, names known: " + evaluator.name())
                .choose("Do you have a conflict of interest?", "Yes, I have one")
                .press("Declare")
                .isAnswered(422);
        evaluator
                .fill("What is it?", "My brother owns one of the bidders")
                .press("Declare")
                .sees("Your declaration is recorded.")
                .offersNo("Score the bids");
        evaluator.doesNotSee("Bids came from");
        evaluator.open(lot() + "/scoring").isAnswered(409);
    }

    private void theApproverPutsSomebodyInTheirPlace(Person recused, Person successor) {
        approver.open(desk())
                .follow("Put somebody in another’s place")
                .press("Put in place")
                .isAnswered(422);
        approver.choose("Whose place?", "Evaluator: " + recused.name())
                .choose("Who takes it?", chair.name())
                .fill("Why?", "A brother owns a bidder")
                .press("Put in place")
                .isAnswered(422)
                .sees("They have this part already")
                .stillHas("Why?", "A brother owns a bidder");
        approver.choose("Who takes it?", successor.name())
                .press("Put in place")
                .sees("Done. Both get a letter.")
                .sees("A brother owns a bidder");
        recused.open(desk()).isAnswered(404);
        declaresNothing(successor);
    }

    private void theSuccessorScoresFiveBids(Person successor) {
        successor.open(desk()).follow("Score the bids").doesNotSee("£").follow("Bid 1");
        whatIsTypedSavesItself(successor);
        successor.open(lot() + "/scoring").sees("1 of 5 scored").follow("Quality (50%)");
        successor.stillHas("Reason", "Shown by one example").doesNotSee("£");
        scoresEveryBidUnderTheQuestion(successor);
        successor.press("Save and go to the next question");
        scoresEveryBidUnderTheQuestion(successor);
        successor.waitsUntilItSays("Everything you typed is saved.").press("Save");
        successor.press("Submit my scores").sees("Your scores are submitted.");
        successor.sees("Agree as a panel");
    }

    private void scoresEveryBidUnderTheQuestion(Person evaluator) {
        for (int row = 0; row < bids.size(); row++) {
            evaluator.choose("Points", row, "5 – excellent").fill("Reason", row, "Shown by three examples");
        }
    }

    private void whatIsTypedSavesItself(Person evaluator) {
        evaluator.choose("Points", 0, "3 – satisfactory").fill("Reason", 0, "Shown by one example");
        evaluator.waitsUntilItSays("Everything you typed is saved.");
        evaluator.open(evaluator.path()).stillHas("Reason", "Shown by one example");
        evaluator
                .fill("Reason", 1, "Points follow")
                .waitsUntilItSays("Saved, except for what has points without a reason");
    }

    private void theModeratorAsksThePanelToLookAgain(Person moderator) {
        moderator
                .open(desk())
                .follow("Agree as a panel")
                .sees("Wide")
                .doesNotSee("£")
                .follow("Ask the panel to look at bid 1 again")
                .press("Ask the panel")
                .isAnswered(422);
        moderator
                .choose("Under which criterion?", "Quality (50%)")
                .fill("What should the panel look at again?", "One of you has missed the examples")
                .press("Ask the panel")
                .sees("The panel sees your note.");
    }

    private void theChairAnswersAndRecordsTheConsensus() {
        chair.open(desk())
                .follow("Agree as a panel")
                .sees("One of you has missed the examples")
                .follow("Answer note 1")
                .press("Save the answer")
                .isAnswered(422);
        chair.fill("What does the panel say to it?", "All have read them now")
                .press("Save the answer")
                .sees("Your answer is saved.");
        chair.open(desk()).follow("Agree as a panel").follow("Record consensus for bid 1");
        for (int bid = 1; bid <= bids.size(); bid++) {
            for (int row = 0; row < 2; row++) {
                chair.choose("Agreed points", row, "4 – good")
                        .fill("Rationale", row, "Three of four found it convincing");
            }
            chair.press(bid < bids.size() ? "Save and go to the next bid" : "Save");
        }
        chair.press("Finish the evaluation").sees("The evaluation is finished.").sees("£5,700,000");
    }

    private void theAwardIsProposedAndApproved(Person moderator) {
        author.open(desk()).offersNo("Propose the award");
        moderator.open(desk()).follow("Check of the record").follow("Confirm the record");
        moderator
                .tickAll("What have you looked at?")
                .fill("Remark (optional)", "Read with the bids beside it")
                .press("Confirm the record")
                .sees("The record is confirmed.");
        author.open(desk()).follow("Propose the award");
        author.page().getByLabel("points, £5,700,000").first().check();
        author.fill("Reasons for the award", "The same quality for less")
                .press("Send to the approver")
                .sees("The proposal is with the approver.");
        approver.open(desk())
                .follow("Approve the award")
                .press("Approve the award")
                .sees("The award is approved.");
    }

    /** To all at the same moment, each its own: the last in rank reads its own scores and those of the winner. */
    private void summariesGoToAllFive(Chromium chromium) {
        author.open(desk())
                .follow("Assessment summaries")
                .press("Issue all summaries")
                .sees("The summaries are issued.");
        var last = bids.getLast();
        signedIn(chromium, last.bidder())
                .open("/bids/" + last.id().value())
                .follow("See what came of your bid")
                .sees("ranked 5 of 5")
                .sees("The winning bid");
        clock.travelTo(clock.instant().plus(Duration.ofMinutes(10)));
    }

    /** St Patrick's Day is a bank holiday in Northern Ireland only, and no working day anywhere by the Act (s.123). */
    private LocalDate theNoticeIsPublishedBeforeAnIrishHoliday() {
        var holiday = irishHoliday();
        clock.travelTo(holiday.minusDays(1)
                .atTime(LocalTime.of(10, 0))
                .atZone(UkTime.ZONE)
                .toInstant());
        var notice = UkTime.date(clock.instant());
        var ends = WorkingDays.ofTheAct().lastOf(8, notice);
        assertThat(notice.datesUntil(ends.plusDays(1)).filter(FiveBidsJourneyIT::inTheWeek))
                .as("the working days of the standstill, and the holiday")
                .contains(holiday)
                .hasSizeGreaterThan(8);
        author.open(desk())
                .follow("Record the award notice")
                .fill("Notice number", "023456-2027")
                .date("Day of publication", notice)
                .fill("Time of publication", "10:00")
                .press("Record notice")
                .sees("The award notice is recorded.")
                .sees("Standstill runs until " + Wording.end(UkTime.endOf(ends)));
        return ends;
    }

    private LocalDate irishHoliday() {
        var calendar = WorkingDays.ofTheAct();
        return UkTime.date(clock.instant())
                .plusDays(3)
                .datesUntil(UkTime.date(clock.instant()).plusDays(500))
                .filter(day -> day.getMonth() == Month.MARCH
                        && day.getDayOfMonth() >= 17
                        && day.getDayOfMonth() <= 19
                        && inTheWeek(day)
                        && !calendar.isWorkingDay(day))
                .findFirst()
                .orElseThrow();
    }

    private static boolean inTheWeek(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private void aComplaintIsHeardAndTheHoldReleased() {
        var today = UkTime.date(clock.instant());
        author.open(desk())
                .follow("Record proceedings or a complaint")
                .choose("What is it?", "A complaint")
                .date("Day on which the authority was told", today)
                .fill("Time of day", "09:00")
                .fill("Who brought it?", "The fifth in rank")
                .fill("What does it say?", "An evaluator was replaced")
                .press("Put the award on hold")
                .sees("The award is on hold since");
        approver.open(desk())
                .follow("Complaint of " + Wording.day(today))
                .follow("Release the hold")
                .fill("Why can the award go on?", "The record shows why, and when")
                .press("Release the hold")
                .sees("The hold has ended. The award can go on.");
    }

    private void signedOnceStandstillIsOver(LocalDate ends) {
        author.open(desk()).sees("Standstill runs until").offersNo("Record that the contract is signed: ");
        clock.travelTo(UkTime.endOf(ends).plus(Duration.ofHours(9)));
        author.open(desk())
                .followStarting("Record that the contract is signed: ")
                .date("Day on which the last party signed", UkTime.date(clock.instant()))
                .fill("Who signed for the authority?", "Bea Clark, chief executive")
                .fill("Who signed for the supplier?", "Sam Firm")
                .press("Record signature")
                .sees("The signature is recorded.");
    }

    private String desk() {
        return "/desk/procurements/" + challenge.id().value();
    }

    private String lot() {
        return desk() + "/lots/" + challenge.lot().value();
    }

    private Person signedIn(Chromium chromium, Actor actor) {
        return chromium.signedIn(cast.account(actor.person()), "http://localhost:" + port, inspection);
    }
}
