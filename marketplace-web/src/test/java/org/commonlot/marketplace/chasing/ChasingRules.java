package org.commonlot.marketplace.chasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.JobsAtRest;
import org.commonlot.marketplace.testing.Joint;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Queries;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.commonlot.marketplace.testing.Sweeps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** When buyers are asked what became of bids, and what is told of their answers, on whatever database. */
@ExtendWith(JobsAtRest.class)
abstract class ChasingRules {

    private static final String ASKED = "outcome";
    private static final String REASON = "Two references have not come";

    @Autowired
    Chasing chasing;

    @Autowired
    ChasingSweep sweep;

    @Autowired
    OutcomeAnswering answering;

    @Autowired
    PublicOutcomes outcomes;

    @Autowired
    Opportunities opportunities;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    MarketClock clock;

    @Autowired
    BeanFactory beans;

    @SuppressWarnings("NullAway.Init")
    private Challenge challenge;

    @BeforeEach
    void oneBid() {
        challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        story.bidSubmitted(challenge, "80000");
    }

    @Test
    void asksTheAuthor4And8And12WeeksAfterTheDeadlineAndNobodyElse() {
        story.opened(challenge);
        for (var round : ChasingRound.values()) {
            clock.travelTo(reached(round).minus(Duration.ofHours(1)));
            sweep();
            assertThat(times(author())).as("before %s", round).isEqualTo(round.ordinal());
            clock.travelTo(reached(round));
            sweep();
            sweep();
            assertThat(times(author())).as("in %s", round).isEqualTo(round.ordinal() + 1);
        }
        clock.travelTo(challenge.deadline().plus(Duration.ofDays(400)));
        sweep();
        assertThat(times(author())).isEqualTo(3);
        assertThat(mailbox.path(email(author()), ASKED))
                .isEqualTo("/desk/procurements/" + challenge.id().value() + "/outcome");
        assertThat(times(challenge.team().approver())).isZero();
        assertThat(ledger.verify().whole()).isTrue();
    }

    @Test
    void ofRoundsThatWereMissedAsksOnlyTheLast() {
        story.closed(challenge);
        askedIn(ChasingRound.LAST);
        assertThat(times(author())).isEqualTo(1);
        assertThat(answering.standing(challenge.id(), author()).questions())
                .extracting(OutcomeQuestion::round)
                .containsExactly(ChasingRound.LAST);
    }

    @Test
    void doesNotAskOnceItIsDecided() {
        story.evaluated(challenge);
        story.decided(challenge);
        askedIn(ChasingRound.FIRST);
        assertThat(times(author())).isZero();
    }

    @Test
    void doesNotAskOnceItHasEnded() {
        story.closed(challenge);
        story.cancelled(challenge, "No money");
        askedIn(ChasingRound.FIRST);
        assertThat(times(author())).isZero();
    }

    @Test
    void doesNotAskWhereTheOpeningShowedThatNobodyHasBid() {
        var empty = story.publishedChallenge(Story.BELOW_THRESHOLD);
        story.opened(empty);
        clock.travelTo(empty.deadline().plus(Duration.ofDays(28)));
        sweep();
        assertThat(times(empty.team().author())).isZero();
    }

    @Test
    void doesNotTellBeforeTheOpeningWhetherAnybodyHasBid() {
        var empty = story.publishedChallenge(Story.BELOW_THRESHOLD);
        story.closed(challenge);
        story.closed(empty);
        askedIn(ChasingRound.FIRST);
        assertThat(times(author())).isEqualTo(1);
        assertThat(times(empty.team().author())).isEqualTo(1);
    }

    @Test
    void doesNotAskWhereNoBidsWereTaken() {
        var direct = story.published(story.draftedDirectAward("direct-award", "prototype"));
        clock.travelTo(clock.instant().plus(Duration.ofDays(200)));
        sweep();
        assertThat(times(direct.team().author())).isZero();
    }

    @Test
    void tellsTheBuyersOfTheLeadThatAJointProcurementIsAskedFor() {
        var joint = Joint.published(beans, Story.BELOW_THRESHOLD).challenge;
        var colleague = cast.actor(joint.team().authority(), Role.BUYER);
        story.closed(joint);
        clock.travelTo(joint.deadline().plus(Duration.ofDays(28)));
        sweep();
        assertThat(mailbox.kinds(email(joint.team().author()))).contains(ASKED).doesNotContain("outcome-copy");
        assertThat(mailbox.kinds(email(colleague))).contains("outcome-copy").doesNotContain(ASKED);
        assertThat(mailbox.kinds(email(cast.actor(challenge.team().authority(), Role.BUYER))))
                .isEmpty();
    }

    @Test
    void asksAnewAfterAnotherDeadline() {
        story.closed(challenge);
        askedIn(ChasingRound.FIRST);
        answer(today());
        jdbc.update(
                "update procurement set bids_close = ? where id = ?",
                challenge.deadline().plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC),
                challenge.id().value());
        assertThat(told().answers()).as("of the deadline before").isEmpty();
        refused(ChasingRefusal.SETTLED, () -> answering.standing(challenge.id(), author()));
        clock.travelTo(reached(ChasingRound.FIRST).plus(Duration.ofDays(1)));
        sweep();
        assertThat(times(author())).isEqualTo(2);
    }

    @Test
    void stillEvaluatingSettlesItsRoundAndTheNextAsksAgain() {
        story.opened(challenge);
        askedIn(ChasingRound.FIRST);
        assertThat(unanswered()).hasSize(1);
        answer(today().plusDays(14));
        assertThat(unanswered()).isEmpty();
        askedIn(ChasingRound.SECOND);
        assertThat(times(author())).isEqualTo(2);
        assertThat(unanswered()).hasSize(1);
    }

    @Test
    void keepsEveryAnswerWithWhoGaveItAndWhen() {
        story.opened(challenge);
        askedIn(ChasingRound.FIRST);
        var first = clock.instant();
        answering.answer(challenge.id(), today().plusDays(7), "  We check references ", author());
        clock.travelTo(first.plus(Duration.ofMinutes(5)));
        answer(today().plusDays(21));
        assertThat(told().answers())
                .isSortedAccordingTo(
                        Comparator.comparing(StillEvaluating::saidAt).reversed())
                .extracting(StillEvaluating::decisionExpected, StillEvaluating::reason, StillEvaluating::by)
                .containsExactly(
                        tuple(today().plusDays(21), REASON, author().name()),
                        tuple(today().plusDays(7), "We check references", author().name()));
        assertThat(ledger.verify().whole()).isTrue();
    }

    @Test
    void anAnswerIsPublicAtOnceAndUntilItIsDecided() throws Exception {
        story.evaluated(challenge);
        askedIn(ChasingRound.FIRST);
        answer(today().plusDays(14));
        assertThat(told().unansweredSince()).isEmpty();
        assertThat(told().answers()).hasSize(1);
        var published = published();
        assertThat(Queries.during(() -> outcomes.of(published))).hasSize(1);
        story.decided(challenge);
        assertThat(told().answers()).isEmpty();
    }

    @Test
    void silenceIsPublicAfterAWeek() {
        story.closed(challenge);
        askedIn(ChasingRound.FIRST);
        var asked = clock.instant();
        clock.travelTo(asked.plus(OutcomeStanding.WEEK).minus(Duration.ofHours(1)));
        assertThat(told().unansweredSince()).isEmpty();
        clock.travelTo(asked.plus(OutcomeStanding.WEEK));
        assertThat(told().unansweredSince())
                .hasValueSatisfying(since -> assertThat(since).isCloseTo(asked, within(1, ChronoUnit.MINUTES)));
        answer(today());
        assertThat(told().unansweredSince()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"BUYER", "AUTHORITY_OWNER", "AUDITOR"})
    void anotherAuthoritysPersonMayNotAnswer(Role role) {
        story.closed(challenge);
        askedIn(ChasingRound.FIRST);
        var stranger = cast.actor(cast.authority(), role);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> answering.standing(challenge.id(), stranger));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> answering.answer(challenge.id(), today(), REASON, stranger));
    }

    @Test
    void whoeverIsNotItsAuthorMayNotAnswer() {
        story.closed(challenge);
        askedIn(ChasingRound.FIRST);
        var approver = challenge.team().approver();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> answering.answer(challenge.id(), today(), REASON, approver));
    }

    @Test
    void nobodyAnswersBeforeTheyAreAskedOrOnceItIsSettled() {
        story.evaluated(challenge);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> answering.answer(challenge.id(), today(), REASON, author()));
        askedIn(ChasingRound.FIRST);
        story.decided(challenge);
        refused(ChasingRefusal.SETTLED, () -> answering.answer(challenge.id(), today(), REASON, author()));
    }

    @Test
    void aDecisionIsExpectedTodayAtTheEarliestAndForAReason() {
        story.closed(challenge);
        askedIn(ChasingRound.FIRST);
        refused(
                ChasingRefusal.DAY_PAST,
                () -> answering.answer(challenge.id(), today().minusDays(1), REASON, author()));
        refused(ChasingRefusal.REASON_EMPTY, () -> answering.answer(challenge.id(), today(), " ", author()));
        answer(today());
        assertThat(told().answers()).hasSize(1);
    }

    private static void refused(ChasingRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private void answer(LocalDate expected) {
        answering.answer(challenge.id(), expected, REASON, author());
    }

    private void askedIn(ChasingRound round) {
        clock.travelTo(reached(round));
        sweep();
    }

    private Instant reached(ChasingRound round) {
        return challenge.deadline().plus(Duration.ofDays(round.weeks() * 7L));
    }

    /** Procurements of other tests are due too: of those are asked by the hundred. */
    private void sweep() {
        Sweeps.whileDue(sweep, () -> !chasing.due().isEmpty());
    }

    private long times(Actor actor) {
        return mailbox.kinds(email(actor)).stream().filter(ASKED::equals).count();
    }

    private List<Instant> unanswered() {
        return List.copyOf(answering.unanswered(List.of(challenge.id())).values());
    }

    private PublicOutcomes.Told told() {
        return outcomes.of(published());
    }

    private PublishedOpportunity published() {
        return opportunities.byId(challenge.id()).orElseThrow();
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }

    private Actor author() {
        return challenge.team().author();
    }

    private String email(Actor actor) {
        return people.person(actor.person()).email();
    }
}
