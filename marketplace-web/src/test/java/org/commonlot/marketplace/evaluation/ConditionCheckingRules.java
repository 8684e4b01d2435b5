package org.commonlot.marketplace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.award.BidOutcome;
import org.commonlot.marketplace.award.Outcomes;
import org.commonlot.marketplace.procurement.Conditions;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.SubmittedBid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Conditions of participation: clarified, passed or failed by each bidder, on both databases. */
abstract class ConditionCheckingRules {

    private static final Condition ABILITY = Condition.ABILITY;
    private static final Condition STANDING = Condition.STANDING;

    @Autowired
    ConditionChecking checking;

    @Autowired
    EvaluationDesk evaluations;

    @Autowired
    Evaluating evaluating;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Story story;

    @Autowired
    MarketClock clock;

    @SuppressWarnings("NullAway.Init")
    private Story.Challenge challenge;

    @SuppressWarnings("NullAway.Init")
    private SubmittedBid cheap, other;

    @BeforeEach
    void twoBidsUnderEvaluation() {
        challenge = story.publishedWith(
                new Conditions("A registered firm", "Two like it", null, null, null, null, null, null));
        cheap = story.bidSubmitted(challenge, "80000");
        other = story.bidSubmitted(challenge, "95000");
        story.opened(challenge);
        story.checked(challenge);
    }

    @Test
    void everyBidderIsLookedAtForEveryConditionOfTheNotice() {
        assertThat(evaluations.conditions(challenge.lot(), author()))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.conditions())
                        .extracting(ConditionView::condition)
                        .containsExactly(STANDING, ABILITY));
        assertThatThrownBy(() -> pass(cheap, Condition.TURNOVER))
                .as("not asked by the notice")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anEvaluationIsNotFinishedWhileAConditionIsOpen() {
        refused(EvaluationRefusal.CONDITIONS_UNDECIDED, () -> story.agreedByAll(challenge));
        pass(cheap, STANDING);
        pass(cheap, ABILITY);
        pass(other, STANDING);
        refused(EvaluationRefusal.CONDITIONS_UNDECIDED, this::finish);
        pass(other, ABILITY);
        finish();
        assertThat(story.ranking(challenge)).hasSize(2);
    }

    @Test
    void aVerdictNeedsEvidenceAndStands() {
        refused(
                EvaluationRefusal.EVIDENCE_NEEDED,
                () -> checking.decide(cheap.reference(), STANDING, ConditionVerdict.PASSED, " ", author()));
        pass(cheap, STANDING);
        refused(EvaluationRefusal.DECIDED_ALREADY, () -> pass(cheap, STANDING));
        var view = view(cheap, STANDING);
        assertThat(view.evidence()).isEqualTo("The register says so");
        assertThat(view.decidedBy()).isEqualTo(author().person());
    }

    @Test
    void nobodyFailsBeforeItWasAskedAndHasRepliedOrLetTheTimePass() {
        refused(EvaluationRefusal.CLARIFICATION_NEEDED, () -> fail(cheap, ABILITY));
        ask(cheap, ABILITY, inTwoDays());
        refused(EvaluationRefusal.CLARIFICATION_AWAITED, () -> fail(cheap, ABILITY));
        ask(other, ABILITY, inTwoDays());
        checking.reply(other.reference(), ABILITY, "We had one", other.bidder());
        fail(other, ABILITY);
        clock.travelTo(inTwoDays().plusSeconds(1));
        fail(cheap, ABILITY);
        assertThat(view(cheap, ABILITY).verdict()).isEqualTo(ConditionVerdict.FAILED);
    }

    @Test
    void theBidderIsWrittenToRepliesOnceAndInTime() {
        var until = inTwoDays();
        ask(cheap, ABILITY, until);
        assertThat(evaluations.ownConditions(cheap.reference(), cheap.bidder()))
                .singleElement()
                .satisfies(view -> assertThat(view.awaitsReply(clock.instant())).isTrue());
        assertThat(evaluations.ownConditions(cheap.reference(), other.bidder())).isEmpty();
        assertThatThrownBy(() -> checking.reply(cheap.reference(), ABILITY, "Not ours", other.bidder()))
                .isInstanceOf(NotFound.class);

        checking.reply(cheap.reference(), ABILITY, "Leeds and York", cheap.bidder());
        assertThat(view(cheap, ABILITY).reply()).isEqualTo("Leeds and York");
        refused(
                EvaluationRefusal.REPLIED_ALREADY,
                () -> checking.reply(cheap.reference(), ABILITY, "And Hull", cheap.bidder()));

        ask(other, ABILITY, until);
        clock.travelTo(until.plusSeconds(1));
        refused(
                EvaluationRefusal.REPLY_TOO_LATE,
                () -> checking.reply(other.reference(), ABILITY, "Late", other.bidder()));
    }

    @Test
    void aBidderIsAskedOnceAboutAConditionWithATimeThatIsStillToCome() {
        refused(EvaluationRefusal.REPLY_BY_PASSED, () -> ask(cheap, ABILITY, clock.instant()));
        ask(cheap, ABILITY, inTwoDays());
        refused(EvaluationRefusal.CLARIFICATION_ASKED_ALREADY, () -> ask(cheap, ABILITY, inTwoDays()));
    }

    @Test
    void onlyTheAuthorDecidesAndThePanelReadsNoNames() {
        var chair = challenge.team().chair();
        assertThatThrownBy(() -> checking.decide(cheap.reference(), STANDING, ConditionVerdict.PASSED, "Seen", chair))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> evaluations.conditions(challenge.lot(), chair)).isInstanceOf(NotFound.class);
    }

    @Test
    void noAwardGoesToABidderThatFailsACondition() {
        ask(cheap, ABILITY, inTwoDays());
        checking.reply(cheap.reference(), ABILITY, "We have none", cheap.bidder());
        fail(cheap, ABILITY);
        pass(other, STANDING);
        pass(other, ABILITY);
        story.agreedByAll(challenge);

        assertThat(story.ranking(challenge))
                .as("s.19(3)(a): the cheaper bid is disregarded, its other condition need not be decided")
                .extracting(AssessedBid::reference)
                .containsExactly(other.reference());
        var award = story.decided(challenge);
        assertThat(award.bid()).isEqualTo(other.reference());
        var told = outcomes.of(cheap.reference(), cheap.bidder()).orElseThrow();
        assertThat(told.status()).isEqualTo(BidOutcome.Status.CONDITION_FAILED);
        assertThat(told.issued())
                .as("no summary is owed for a bid that was disregarded")
                .isNull();
        assertThat(Objects.requireNonNull(told.failed()).evidence()).isEqualTo("Nothing shows it");
    }

    @Test
    void whereEveryBidderFailsTheEvaluationCanStillBeFinishedAndTheLotEnded() {
        for (var bid : new SubmittedBid[] {cheap, other}) {
            ask(bid, ABILITY, inTwoDays());
            checking.reply(bid.reference(), ABILITY, "We have none", bid.bidder());
            fail(bid, ABILITY);
        }
        story.agreedByAll(challenge);
        assertThat(story.ranking(challenge)).isEmpty();
    }

    private Actor author() {
        return challenge.team().author();
    }

    private void finish() {
        evaluating.finish(challenge.lot(), challenge.team().chair());
    }

    private Instant inTwoDays() {
        return challenge.deadline().plus(Duration.ofDays(2));
    }

    private void ask(SubmittedBid bid, Condition condition, Instant until) {
        checking.ask(bid.reference(), condition, "Which two were like it?", until, author());
    }

    private void pass(SubmittedBid bid, Condition condition) {
        checking.decide(bid.reference(), condition, ConditionVerdict.PASSED, "The register says so", author());
    }

    private void fail(SubmittedBid bid, Condition condition) {
        checking.decide(bid.reference(), condition, ConditionVerdict.FAILED, "Nothing shows it", author());
    }

    private ConditionView view(SubmittedBid bid, Condition condition) {
        return evaluations.conditions(challenge.lot(), author()).stream()
                .filter(row -> row.reference().equals(bid.reference()))
                .flatMap(row -> row.conditions().stream())
                .filter(view -> view.condition() == condition)
                .findFirst()
                .orElseThrow();
    }

    private static void refused(EvaluationRefusal rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(rule));
    }
}
