package org.commonlot.marketplace.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.SubmittedBid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is edited and redacted before summaries are issued, on both databases. */
abstract class EditingSummariesRules {

    private static final String RECORDED = "The panel found it convincing";

    @Autowired
    EditingSummaries editing;

    @Autowired
    AwardDesk awards;

    @Autowired
    Awarding awarding;

    @Autowired
    SettingAside setting;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Story story;

    @Autowired
    MarketClock clock;

    @SuppressWarnings("NullAway.Init")
    private Story.Challenge challenge;

    @SuppressWarnings("NullAway.Init")
    private SubmittedBid winner;

    @SuppressWarnings("NullAway.Init")
    private SubmittedBid loser;

    @BeforeEach
    void awardApproved() {
        prepared(Story.OPEN, false);
        story.awardApproved(challenge);
    }

    private void prepared(String procedure, boolean secrets) {
        challenge = story.publishedChallenge(procedure);
        winner = secrets
                ? story.bidSubmittedInConfidence(challenge, "80000", "The engine's name is a trade secret")
                : story.bidSubmitted(challenge, "80000");
        loser = story.bidSubmitted(challenge, "95000");
    }

    @Test
    void whatIsEditedIsWhatIsIssuedAndWhatThePanelRecordedStays() {
        edit(loser, 1, "Convincing, but for the tests");
        awarding.issueSummaries(challenge.lot(), challenge.team().author());

        var told = Objects.requireNonNull(
                outcomes.of(loser.reference(), loser.bidder()).orElseThrow().issued());
        assertThat(told.summary().own().lines().getFirst().explanation()).isEqualTo("Convincing, but for the tests");
        assertThat(told.summary().own().lines().get(1).explanation()).isEqualTo(RECORDED);
        assertThat(story.ranking(challenge))
                .flatExtracting(AssessedBid::results)
                .extracting(AssessedBid.Result::consensus)
                .filteredOn(Objects::nonNull)
                .allSatisfy(mark -> assertThat(mark.reason()).isEqualTo(RECORDED));
    }

    @Test
    void theOthersReadOfTheWinnerWhatWasRedactedForThemAndTheWinnerReadsItAll() {
        var others = draft(winner).passages().stream()
                .filter(passage -> passage.readership() == Readership.OTHERS && passage.criterion() != null)
                .findFirst()
                .orElseThrow();
        editing.edit(
                challenge.lot(), winner.reference(), others.code(), 0, "Convincing [redacted]", "Secret", author());
        editing.edit(challenge.lot(), winner.reference(), "others-reasons", 0, "Best [redacted]", "Secret", author());

        var summaries = awards.summaries(challenge.lot(), author());
        var own = summaries.stream().filter(AssessmentSummary::won).findFirst().orElseThrow();
        var other = summaries.stream().filter(each -> !each.won()).findFirst().orElseThrow();
        assertThat(own.reasons()).isEqualTo("The best total");
        assertThat(own.own().lines().getFirst().explanation()).isEqualTo(RECORDED);
        assertThat(other.reasons()).isEqualTo("Best [redacted]");
        assertThat(Objects.requireNonNull(other.winner())
                        .bid()
                        .lines()
                        .getFirst()
                        .explanation())
                .isEqualTo("Convincing [redacted]");
    }

    @Test
    void everyEditIsKeptWithWhoWhenBeforeAfterAndWhy() {
        edit(loser, 1, "First");
        clock.travelTo(clock.instant().plus(Duration.ofMinutes(5)));
        edit(loser, 2, "Second");

        var edits = draft(loser).edits();
        assertThat(edits).extracting(PassageEdit::before).containsExactly(RECORDED, "First");
        assertThat(edits).extracting(PassageEdit::after).containsExactly("First", "Second");
        assertThat(edits.getLast().by()).isEqualTo(author().person());
        assertThat(edits.getLast().reason()).isEqualTo("To be clearer");
        assertThat(edits.getLast().at()).isAfter(edits.getFirst().at());
    }

    @Test
    void anEditNeedsWordsAReasonAndAChange() {
        var code = draft(loser).passages().getFirst().code();
        refused(AwardRefusal.PASSAGE_EMPTY, () -> edit(code, 0, " ", "Why"));
        refused(AwardRefusal.EDIT_UNEXPLAINED, () -> edit(code, 0, "Other words", " "));
        refused(AwardRefusal.PASSAGE_UNCHANGED, () -> edit(code, 0, RECORDED, "Why"));
        assertThatThrownBy(() -> edit("others-reasons", 0, "Other words", "Why"))
                .as("the loser's bid is told to nobody else")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoeverEditsWhatSomebodyElseHasEditedMeanwhileIsTold() {
        var code = draft(loser).passages().getFirst().code();
        edit(code, 0, "First", "Why");
        refused(AwardRefusal.CHANGED_MEANWHILE, () -> edit(code, 0, "Second", "Why"));
    }

    @Test
    void onlyTheAuthorEditsAndOnlyUntilTheyAreIssued() {
        var code = draft(loser).passages().getFirst().code();
        assertThatThrownBy(() -> editing.edit(
                        challenge.lot(),
                        loser.reference(),
                        code,
                        0,
                        "Other words",
                        "Why",
                        challenge.team().evaluator()))
                .isInstanceOf(RuntimeException.class);
        awarding.issueSummaries(challenge.lot(), author());
        refused(AwardRefusal.SUMMARIES_SETTLED, () -> edit(code, 0, "Other words", "Why"));
        refused(AwardRefusal.SUMMARIES_SETTLED, () -> editing.confirm(challenge.lot(), loser.reference(), author()));
    }

    @Test
    void noBidderReadsTheRecordOfEdits() {
        assertThatThrownBy(() -> editing.draft(challenge.lot(), loser.reference(), loser.bidder()))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void nothingIsIssuedBeforeSomebodyMadeSureThatWhatIsConfidentialStaysSo() {
        prepared(Story.OPEN, true);
        story.awardApproved(challenge);
        assertThat(draft(winner).marked()).singleElement().satisfies(marked -> {
            assertThat(marked.answer()).isEqualTo("With the Quokka engine");
            assertThat(marked.why()).isEqualTo("The engine's name is a trade secret");
        });
        refused(AwardRefusal.CONFIDENTIAL_UNCHECKED, () -> awarding.issueSummaries(challenge.lot(), author()));
        assertThat(outcomes.of(loser.reference(), loser.bidder()).orElseThrow().issued())
                .as("all at the same moment, or none")
                .isNull();

        editing.confirm(challenge.lot(), winner.reference(), author());
        assertThat(draft(winner).unchecked()).isFalse();
        awarding.issueSummaries(challenge.lot(), author());
        assertThat(outcomes.of(loser.reference(), loser.bidder()).orElseThrow().issued())
                .isNotNull();
        assertThat(Objects.requireNonNull(draft(winner).check()).by()).isEqualTo(author().person());
    }

    @Test
    void whatIsEditedAfterTheConfirmationHasToBeConfirmedAgain() {
        prepared(Story.OPEN, true);
        story.awardApproved(challenge);
        editing.confirm(challenge.lot(), winner.reference(), author());
        editing.edit(
                challenge.lot(),
                winner.reference(),
                "others-reasons",
                0,
                "The Quokka engine is the best",
                "Clearer",
                author());
        refused(AwardRefusal.CONFIDENTIAL_UNCHECKED, () -> awarding.issueSummaries(challenge.lot(), author()));
        editing.confirm(challenge.lot(), winner.reference(), author());
        awarding.issueSummaries(challenge.lot(), author());
    }

    @Test
    void feedbackThatGoesOutWithTheApprovalWaitsForItToo() {
        prepared(Story.BELOW_THRESHOLD, true);
        story.awardProposed(challenge);
        var approver = challenge.team().approver();
        refused(AwardRefusal.CONFIDENTIAL_UNCHECKED, () -> awarding.approve(challenge.lot(), approver));
        assertThat(awarding.obstacle(challenge.lot(), AwardStep.APPROVE, approver))
                .isPresent();
        editing.confirm(challenge.lot(), winner.reference(), author());
        awarding.approve(challenge.lot(), approver);
    }

    @Test
    void thereIsNothingToConfirmWhereNothingIsMarked() {
        refused(AwardRefusal.NOTHING_CONFIDENTIAL, () -> editing.confirm(challenge.lot(), loser.reference(), author()));
    }

    @Test
    void editsStandWhenAnotherAwardFollowsAndConfirmationsDoNot() {
        prepared(Story.OPEN, true);
        story.bidSubmitted(challenge, "99000");
        story.awardApproved(challenge);
        edit(loser, 1, "Shorter");
        editing.confirm(challenge.lot(), winner.reference(), author());
        story.disclosed(challenge);
        setting.propose(challenge.lot(), SetAsideGround.WITHDRAWN, "It does not stand by its bid", author());
        setting.decide(challenge.lot(), challenge.team().approver());
        story.proposedAgain(challenge);
        awarding.approve(challenge.lot(), challenge.team().approver());

        refused(AwardRefusal.CONFIDENTIAL_UNCHECKED, () -> awarding.issueSummaries(challenge.lot(), author()));
        var own = awards.summaries(challenge.lot(), author()).stream()
                .filter(AssessmentSummary::won)
                .findFirst()
                .orElseThrow();
        assertThat(own.own().lines().getFirst().explanation()).isEqualTo("Shorter");
    }

    private Actor author() {
        return challenge.team().author();
    }

    private SummaryDraft draft(SubmittedBid bid) {
        return editing.draft(challenge.lot(), bid.reference(), author());
    }

    /** @param time from 1 */
    private void edit(SubmittedBid bid, int time, String words) {
        var passage = draft(bid).passages().stream()
                .filter(each -> each.criterion() != null)
                .findFirst()
                .orElseThrow();
        assertThat(passage.edits()).isEqualTo(time - 1);
        editing.edit(challenge.lot(), bid.reference(), passage.code(), time - 1, words, "To be clearer", author());
    }

    private void edit(String code, int seen, String words, String reason) {
        editing.edit(challenge.lot(), loser.reference(), code, seen, words, reason, author());
    }

    private static void refused(AwardRefusal rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(rule));
    }
}
