package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.bidding.Arrival;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.bidding.BiddingRefusal;
import org.commonlot.marketplace.bidding.Opening;
import org.commonlot.marketplace.bidding.Submitting;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.publication.Releases;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.JobsAtRest;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.commonlot.marketplace.testing.Story.Team;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Review, scheduled publication, the ways to end without award, and an outage at the deadline, on both databases. */
@ExtendWith(JobsAtRest.class)
abstract class LifecycleRules {

    @Autowired
    Procuring procuring;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Amending amending;

    @Autowired
    Publishing publishing;

    @Autowired
    Deadlines deadlines;

    @Autowired
    EndingReasons reasons;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Bidding bidding;

    @Autowired
    Submitting submitting;

    @Autowired
    Opening opening;

    @Autowired
    Releases releases;

    @Autowired
    Organising organising;

    @Autowired
    People people;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    MarketClock clock;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Cast cast;

    @Autowired
    Story story;

    @BeforeEach
    void now() {
        clock.travelTo(Clock.systemUTC().instant());
    }

    // Review

    @ParameterizedTest
    @EnumSource(Section.class)
    void commentsOnTheSectionsThatTheProcurementHas(Section section) {
        var challenge = inReview();
        var approver = challenge.team().approver();
        if (Set.of(Section.SUPPLIER, Section.INVITED, Section.FRAMEWORK).contains(section)) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> reviewing.comment(challenge.id(), section, "More", approver));
            return;
        }
        reviewing.comment(challenge.id(), section, " Say more ", approver);
        assertThat(reviewing.of(challenge.id(), challenge.team().author()))
                .singleElement()
                .satisfies(comment -> {
                    assertThat(comment.section()).isEqualTo(section);
                    assertThat(comment.comment()).isEqualTo("Say more");
                    assertThat(comment.open()).isTrue();
                });
    }

    @Test
    void goesToReviewAgainOnlyWhenEachCommentIsResolved() {
        var challenge = inReview();
        var team = challenge.team();
        reviewing.comment(challenge.id(), Section.PROBLEM, "Which streets?", team.approver());
        reviewing.comment(challenge.id(), Section.TERMS, "Pay sooner", team.approver());
        procuring.returnToAuthor(challenge.id(), "See the comments", team.approver());

        assertRefused(ProcurementRefusal.COMMENTS_OPEN, () -> procuring.sendForReview(challenge.id(), team.author()));
        for (var comment : reviewing.of(challenge.id(), team.author())) {
            reviewing.resolve(challenge.id(), comment.id(), "Done", team.author());
        }
        procuring.sendForReview(challenge.id(), team.author());
        assertThat(reviewing.of(challenge.id(), team.approver()))
                .allSatisfy(comment -> assertThat(comment.answer()).isEqualTo("Done"));
    }

    @Test
    void commentsAreWrittenByTheApproverInReviewAndResolvedByTheAuthorInTheDraft() {
        var challenge = story.draftedChallenge(Story.OPEN);
        var team = challenge.team();
        var id = challenge.id();
        assertRefused(
                ProcurementRefusal.STEP_NOT_POSSIBLE,
                () -> reviewing.comment(id, Section.PROBLEM, "Early", team.approver()));
        procuring.sendForReview(id, team.author());
        for (var person :
                new Actor[] {team.author(), team.chair(), team.openers().getFirst()}) {
            assertRefused(
                    ProcurementRefusal.NOT_YOUR_DUTY, () -> reviewing.comment(id, Section.PROBLEM, "Mine", person));
        }
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> reviewing.comment(id, Section.PROBLEM, "Foreign", stranger()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reviewing.of(id, stranger()));
        assertRefused(
                ProcurementRefusal.COMMENT_EMPTY, () -> reviewing.comment(id, Section.PROBLEM, " ", team.approver()));
        reviewing.comment(id, Section.PROBLEM, "Which streets?", team.approver());
        var comment = reviewing.of(id, team.author()).getFirst().id();
        assertRefused(
                ProcurementRefusal.STEP_NOT_POSSIBLE, () -> reviewing.resolve(id, comment, "Done", team.author()));
        procuring.returnToAuthor(id, "See the comment", team.approver());
        assertRefused(ProcurementRefusal.NOT_YOUR_DUTY, () -> reviewing.resolve(id, comment, "Done", team.approver()));
        assertRefused(ProcurementRefusal.REASON_NEEDED, () -> reviewing.resolve(id, comment, " ", team.author()));
        reviewing.resolve(id, comment, "Named them", team.author());
        assertRefused(
                ProcurementRefusal.COMMENT_RESOLVED, () -> reviewing.resolve(id, comment, "Again", team.author()));
        assertThat(acts(challenge)).contains("procurement.comment_written", "procurement.comment_resolved");
    }

    // Scheduled publication

    @Test
    void publishesAtTheScheduledMomentExactlyOnceWithNobodyLooking() {
        var challenge = story.announcedChallenge(Story.OPEN);
        var at = clock.instant().plus(Duration.ofHours(20));
        procuring.schedule(challenge.id(), at, challenge.team().author());

        clock.travelTo(at.minusSeconds(1));
        deadlines.sweep();
        assertThat(state(challenge)).isEqualTo(ProcurementState.NOTICE_FILED);
        clock.travelTo(at);
        deadlines.sweep();
        assertThat(state(challenge)).isEqualTo(ProcurementState.PUBLISHED);
        assertThat(publishing.publish(challenge.id())).isFalse();
        assertThat(acts(challenge)).containsOnlyOnce("procurement.publish");
        assertThat(ledger.about(challenge.id().value().toString()))
                .filteredOn(entry -> entry.act().equals("procurement.publish"))
                .allSatisfy(entry -> assertThat(entry.actor())
                        .as("in the name of whoever scheduled it")
                        .isEqualTo(challenge.team().author().reference()));
    }

    @Test
    void isNotPublishedOnceItIsNoLongerScheduled() {
        var challenge = scheduled();
        var team = challenge.team();
        assertRefused(ProcurementRefusal.NOT_YOUR_DUTY, () -> procuring.unschedule(challenge.id(), team.approver()));
        procuring.unschedule(challenge.id(), team.author());
        assertRefused(ProcurementRefusal.NOT_SCHEDULED, () -> procuring.unschedule(challenge.id(), team.author()));

        clock.travelTo(clock.instant().plus(Duration.ofDays(2)));
        deadlines.sweep();
        assertThat(state(challenge)).isEqualTo(ProcurementState.NOTICE_FILED);
    }

    @Test
    void sendingItBackUnschedulesIt() {
        var challenge = story.draftedChallenge(Story.BELOW_THRESHOLD);
        under(challenge, "29000");
        story.announced(challenge);
        var team = challenge.team();
        procuring.schedule(challenge.id(), clock.instant().plus(Duration.ofDays(1)), team.author());
        procuring.returnToAuthor(challenge.id(), "Think again", team.approver());
        assertThat(details(challenge).scheduledFor()).isNull();
        clock.travelTo(clock.instant().plus(Duration.ofDays(2)));
        assertThat(publishing.due()).doesNotContain(challenge.id());
    }

    @Test
    void schedulesOnlyWhatCouldBePublished() {
        var draft = story.draftedChallenge(Story.OPEN);
        var team = draft.team();
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> procuring.schedule(draft.id(), tomorrow, team.author()));
        procuring.sendForReview(draft.id(), team.author());
        procuring.approve(draft.id(), team.approver());
        assertRefused(
                ProcurementRefusal.DECLARATIONS_MISSING, () -> procuring.schedule(draft.id(), tomorrow, team.author()));

        var announced = story.announcedChallenge(Story.OPEN);
        var author = announced.team().author();
        assertRefused(
                ProcurementRefusal.SCHEDULED_IN_PAST,
                () -> procuring.schedule(announced.id(), clock.instant(), author));
        assertRefused(
                ProcurementRefusal.DEADLINE_PASSED,
                () -> procuring.schedule(announced.id(), announced.deadline().plusSeconds(1), author));
        assertRefused(
                ProcurementRefusal.NOT_YOUR_DUTY,
                () -> procuring.schedule(
                        announced.id(), tomorrow, announced.team().approver()));
    }

    @Test
    void tellsWhoScheduledItWhenItCanNoLongerBePublished() {
        var challenge = scheduled();
        var author = challenge.team().author();
        organising.unseat(
                author.person(), challenge.team().authority(), Role.BUYER, Actor.system("test"), clock.instant());

        clock.travelTo(clock.instant().plus(Duration.ofDays(2)));
        deadlines.sweep();

        assertThat(publishing.due()).doesNotContain(challenge.id());
        assertThat(acts(challenge)).contains("procurement.schedule_refused").doesNotContain("procurement.publish");
        assertThat(mailbox.kinds(people.person(author.person()).email())).containsOnlyOnce("not-published");
    }

    // Ends without award

    @ParameterizedTest(name = "{0} ({1})")
    @CsvSource({
        "need-ended,          'Procurement Act 2023, s.55(1)'",
        "funding-withdrawn,   'Procurement Act 2023, s.55(1)'",
        "error,               'Procurement Act 2023, ss.31, 55(1)'",
        "challenge,           'Procurement Act 2023, ss.55(1), 99-106'",
        "conflict,            'Procurement Act 2023, ss.55(1), 81-83'",
        "decision-gate,       'Procurement Act 2023, s.55(1); decision rules of the authority'",
        "no-suitable-tenders, 'Procurement Act 2023, ss.43, 55(1)'",
        "other,               'Procurement Act 2023, s.55(1)'"
    })
    void isCancelledForAReasonThatIsData(String code, String reference) {
        assertThat(reasons.inForce(story.today())).contains(new EndingReason(code, reference));
        var challenge = story.publishedChallenge(Story.OPEN);
        cancel(challenge, ending(code, "045678-2026", clock.instant()));

        var shown = opportunities.byReference(challenge.reference()).orElseThrow();
        assertThat(shown.state()).isEqualTo(PublicState.CANCELLED);
        assertThat(shown.endedReason()).isEqualTo("The need has gone");
        assertThat(shown.termination().code()).isEqualTo(code);
        assertThat(shown.termination().number()).isEqualTo("045678-2026");
    }

    @Test
    void whatWasNoticedEndsWithANotice() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var filed = clock.instant();
        refusesEnding(ProcurementRefusal.TERMINATION_NOTICE_REQUIRED, challenge, ending("error", null, null));
        refusesEnding(ProcurementRefusal.NOTICE_NUMBER_MALFORMED, challenge, ending("error", "UK12", filed));
        refusesEnding(
                ProcurementRefusal.NOTICE_IN_FUTURE, challenge, ending("error", "045678-2026", filed.plusSeconds(90)));
        refusesEnding(
                ProcurementRefusal.TERMINATION_BEFORE_NOTICE,
                challenge,
                ending("error", "045678-2026", filed.minusSeconds(9_000)));
        refusesEnding(ProcurementRefusal.ENDING_REASON_UNKNOWN, challenge, ending("mood", "045678-2026", filed));
        refusesEnding(ProcurementRefusal.REASON_NEEDED, challenge, new Ending("error", " ", "045678-2026", filed));
        assertThat(details(challenge).publicState()).isEqualTo(PublicState.OPEN);

        cancel(challenge, ending("error", "045678-2026", clock.instant()));
        var last = lastRelease(challenge);
        assertThat(last).contains("\"noticeType\":\"UK12\"").contains("tenderCancellationNotice");
    }

    @Test
    void whatHadNoNoticeEndsWithoutOne() {
        var challenge = story.draftedChallenge(Story.BELOW_THRESHOLD);
        under(challenge, "29000");
        story.published(challenge);
        cancel(challenge, ending("funding-withdrawn", null, null));
        assertThat(details(challenge).termination().number()).isNull();
    }

    @Test
    void endsWithoutAwardWhenNoBidIsSuitable() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "95000.00");
        var id = challenge.id();
        var approver = challenge.team().approver();
        var ending = ending("no-suitable-tenders", "045678-2026", clock.instant());
        assertRefused(ProcurementRefusal.STEP_NOT_POSSIBLE, () -> procuring.endUnsuccessful(id, ending, approver));
        story.opened(challenge);
        assertRefused(
                ProcurementRefusal.NOT_YOUR_DUTY,
                () -> procuring.endUnsuccessful(id, ending, challenge.team().author()));

        procuring.endUnsuccessful(id, ending, approver);

        var shown = opportunities.byReference(challenge.reference()).orElseThrow();
        assertThat(shown.state()).isEqualTo(PublicState.UNSUCCESSFUL);
        assertThat(shown.endedReason()).isEqualTo("The need has gone");
        assertThat(lastRelease(challenge)).contains("\"noticeType\":\"UK12\"").contains("unsuccessful");
        assertRefused(ProcurementRefusal.STEP_NOT_POSSIBLE, () -> procuring.endUnsuccessful(id, ending, approver));
    }

    @Test
    void whatNobodyBidForWaitsForItsTerminationNotice() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.opened(challenge);
        assertThat(details(challenge).publicState()).isEqualTo(PublicState.UNSUCCESSFUL);
        assertThat(details(challenge).terminationAwaited()).isTrue();
        var team = challenge.team();
        assertRefused(
                ProcurementRefusal.NOT_YOUR_DUTY,
                () -> procuring.fileTermination(challenge.id(), "045678-2026", clock.instant(), team.approver()));

        procuring.fileTermination(challenge.id(), "045678-2026", clock.instant(), team.author());

        assertThat(details(challenge).terminationAwaited()).isFalse();
        assertThat(lastRelease(challenge)).contains("\"noticeType\":\"UK12\"");
        assertRefused(
                ProcurementRefusal.TERMINATION_NOT_DUE,
                () -> procuring.fileTermination(challenge.id(), "045678-2026", clock.instant(), team.author()));
    }

    @Test
    void aLotWhoseContractIsSignedCanNotBeCancelled() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "95000.00");
        story.contractSigned(challenge);

        refusesEnding(
                ProcurementRefusal.STEP_NOT_POSSIBLE, challenge, ending("need-ended", "045678-2026", clock.instant()));
    }

    // An outage at the deadline

    @Test
    void reopensAfterAnOutageByTwoPeopleAndTakesBidsAgain() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "95000.00");
        var bidder = cast.actor(cast.supplier(), Role.BID_WRITER);
        var late = story.bidWritten(challenge, bidder, "90000.00");
        story.closed(challenge);
        assertRefused(
                BiddingRefusal.LATE,
                () -> submitting.submit(late, bidding.bid(late, bidder).revision(), Arrival.now(), bidder));
        var until = challenge.deadline().plus(Duration.ofDays(2));

        moved(challenge, until);

        assertThat(details(challenge).publicState()).isEqualTo(PublicState.OPEN);
        assertThat(opportunities.byReference(challenge.reference()).orElseThrow())
                .satisfies(shown -> {
                    assertThat(shown.opportunity().timetable().bidsClose()).isEqualTo(until);
                    assertThat(shown.confirmedFrom())
                            .as("bids that arrived count")
                            .isNull();
                });
        submitting.submit(late, bidding.bid(late, bidder).revision(), Arrival.now(), bidder);
        assertThat(acts(challenge)).contains("procurement.reopen");
        clock.travelTo(until.plusSeconds(1));
        deadlines.sweep();
        assertThat(details(challenge).publicState()).isEqualTo(PublicState.CLOSED);
        clock.travelTo(until.plus(Duration.ofHours(1)));
        var openers = challenge.team().openers();
        opening.consent(challenge.id(), openers.getFirst());
        opening.consent(challenge.id(), openers.getLast());
        assertThat(opening.view(challenge.id(), openers.getFirst()).record())
                .satisfies(
                        record -> assertThat(record == null ? 0 : record.bids()).isEqualTo(2));
    }

    @Test
    void whoAgreedToOpenAgreesAnewAfterAnOutage() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.closed(challenge);
        var openers = challenge.team().openers();
        clock.travelTo(challenge.deadline().plus(Duration.ofMinutes(5)));
        opening.consent(challenge.id(), openers.getFirst());
        var until = challenge.deadline().plus(Duration.ofDays(1));
        moved(challenge, until);
        clock.travelTo(until.plus(Duration.ofHours(1)));
        deadlines.sweep();

        assertThat(opening.view(challenge.id(), openers.getFirst()).consents()).isEmpty();
        assertThat(opening.consent(challenge.id(), openers.getLast())).isFalse();
        assertThat(opening.consent(challenge.id(), openers.getFirst())).isTrue();
    }

    @Test
    void movesNothingButTheDeadlineAndThatOnlyForwardAfterAnOutage() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.closed(challenge);
        var author = challenge.team().author();
        amending.begin(challenge.id(), author);
        refusesChange(
                ProcurementRefusal.OUTAGE_MOVES_ONLY_DEADLINE,
                challenge,
                now -> content(
                        now, now.problem().problem() + " More", clock.instant().plusSeconds(9_000)));
        refusesChange(
                ProcurementRefusal.OUTAGE_DEADLINE_PASSED,
                challenge,
                now -> content(
                        now, now.problem().problem(), challenge.deadline().plusMillis(500)));
        assertRefused(ProcurementRefusal.NOT_YOUR_DUTY, () -> amending.approve(challenge.id(), author));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void reopensNothingThatIsOpenedOrEnded(boolean cancelled) {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "95000.00");
        if (cancelled) story.cancelled(challenge, "Gone");
        else story.opened(challenge);
        assertRefused(
                ProcurementRefusal.AMENDMENT_TOO_LATE,
                () -> amending.begin(challenge.id(), challenge.team().author()));
    }

    // Changes

    @Test
    void droppingAChangeTakesItsDocumentsAway() {
        var challenge = story.draftedChallenge(Story.OPEN);
        attach(challenge, "Specification");
        story.published(challenge);
        var author = challenge.team().author();
        amending.begin(challenge.id(), author);
        attach(challenge, "Annex");
        assertThat(details(challenge).opportunity().files()).hasSize(2);

        amending.drop(challenge.id(), author);

        assertThat(details(challenge).opportunity().files())
                .extracting(Opportunity.File::title)
                .containsExactly("Specification");
    }

    @Test
    void preparesALaterDeadlineOnceAndLeavesItToTheApprover() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var author = challenge.team().author();
        var until = challenge.deadline().plus(Duration.ofDays(7));
        amending.prepareLater(challenge.id(), until, "Answers came late", author);
        amending.prepareLater(challenge.id(), until.plusSeconds(1), "Twice", author);

        assertThat(amending.live(challenge.id(), author)).hasValueSatisfying(change -> {
            assertThat(change.state()).isEqualTo(AmendmentState.DRAFT);
            assertThat(change.content().timetable().bidsClose()).isEqualTo(until);
            assertThat(change.content().reason()).isEqualTo("Answers came late");
            assertThat(change.content().material()).isFalse();
        });
        assertThat(opportunities
                        .byReference(challenge.reference())
                        .orElseThrow()
                        .opportunity()
                        .timetable()
                        .bidsClose())
                .as("nothing moves by itself")
                .isEqualTo(challenge.deadline());
    }

    private Challenge inReview() {
        var challenge = story.draftedChallenge(Story.OPEN);
        procuring.sendForReview(challenge.id(), challenge.team().author());
        return challenge;
    }

    private Challenge scheduled() {
        var challenge = story.announcedChallenge(Story.OPEN);
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        procuring.schedule(challenge.id(), tomorrow, challenge.team().author());
        return challenge;
    }

    private void under(Challenge challenge, String most) {
        var author = challenge.team().author();
        var budget = details(challenge).opportunity().budget();
        procuring.budget(
                challenge.id(),
                details(challenge).version(),
                new Budget(
                        Story.BELOW_THRESHOLD,
                        "services",
                        BigDecimal.ONE,
                        new BigDecimal(most),
                        budget.contractStarts(),
                        budget.contractEnds()),
                author);
    }

    private void moved(Challenge challenge, Instant until) {
        Team team = challenge.team();
        amending.begin(challenge.id(), team.author());
        write(challenge, now -> content(now, now.problem().problem(), until));
        amending.propose(challenge.id(), team.author());
        amending.approve(challenge.id(), team.approver());
        amending.publish(challenge.id(), "056789-2026", clock.instant(), team.author());
    }

    private void write(Challenge challenge, Function<Opportunity, AmendmentContent> content) {
        var author = challenge.team().author();
        var published =
                opportunities.byReference(challenge.reference()).orElseThrow().opportunity();
        var version = amending.live(challenge.id(), author).orElseThrow().version();
        amending.write(challenge.id(), version, content.apply(published), author);
    }

    private void refusesChange(Refusal refusal, Challenge challenge, Function<Opportunity, AmendmentContent> content) {
        assertRefused(refusal, () -> write(challenge, content));
    }

    private static AmendmentContent content(Opportunity now, @Nullable String problem, Instant closes) {
        var was = now.problem();
        return new AmendmentContent(
                "The service was down",
                false,
                new Problem(problem, was.affected(), was.outcome(), was.workDone(), was.dataSystems()),
                now.moreOf(),
                new Timetable(
                        now.timetable().questionsClose(),
                        closes,
                        now.timetable().awardExpected()),
                now.terms(),
                List.of());
    }

    private void attach(Challenge challenge, String title) {
        var pdf = new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        procuring.attach(challenge.id(), title, "a.pdf", pdf, challenge.team().author());
    }

    private static Ending ending(String code, @Nullable String number, @Nullable Instant published) {
        return new Ending(code, "The need has gone", number, published);
    }

    private void cancel(Challenge challenge, Ending ending) {
        procuring.cancel(challenge.id(), ending, challenge.team().approver());
    }

    private void refusesEnding(Refusal refusal, Challenge challenge, Ending ending) {
        assertRefused(refusal, () -> cancel(challenge, ending));
    }

    private String lastRelease(Challenge challenge) {
        var ocid =
                opportunities.byId(challenge.id()).orElseThrow().opportunity().ocid();
        return releases.record(ocid).orElseThrow().releases().getLast().content();
    }

    private Actor stranger() {
        return cast.actor(cast.authority(), Role.BUYER);
    }

    private ProcurementState state(Challenge challenge) {
        return details(challenge).state();
    }

    private ProcurementDetails details(Challenge challenge) {
        return catalogue.details(challenge.id(), challenge.team().author());
    }

    private List<String> acts(Challenge challenge) {
        return ledger.about(challenge.id().value().toString()).stream()
                .map(LedgerEntry::act)
                .toList();
    }

    private static void assertRefused(Refusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
