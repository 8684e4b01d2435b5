package org.commonlot.marketplace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.commonlot.marketplace.evaluation.Fixtures.LOT;
import static org.commonlot.marketplace.evaluation.Fixtures.NOW;
import static org.commonlot.marketplace.evaluation.Fixtures.PROCUREMENT;
import static org.commonlot.marketplace.evaluation.Fixtures.SOMEBODY;
import static org.commonlot.marketplace.evaluation.Fixtures.somebody;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoringTest {

    private static final UUID QUALITY = UUID.randomUUID();
    private static final Set<UUID> QUESTIONS = Set.of(QUALITY);
    private static final Item FIRST = new Item("B-1", QUALITY);
    private static final Item SECOND = new Item("B-2", QUALITY);
    private static final Mark MARK = new Mark(4, "Shows how");
    private static final PersonId ANNA = PersonId.next();
    private static final PersonId BERT = PersonId.next();
    private static final Panel READY = panel(Set.of(ANNA, BERT), Set.of(ANNA, BERT));

    private final ScoreSheet sheet = ScoreSheet.of(LOT, somebody());
    private final Evaluation evaluation = Evaluation.begin(PROCUREMENT, LOT, List.of("B-2", "B-1"), NOW);

    private static Panel panel(Set<PersonId> counting, Set<PersonId> submitted) {
        return new Panel(counting, submitted, Map.of(QUALITY, counting));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 6})
    void refusesPointsBesideTheScale(int points) {
        refuses(EvaluationRefusal.POINTS_OUT_OF_RANGE, () -> sheet.mark(FIRST, new Mark(points, "Why")));
    }

    /** Typed or imported, each score passes here: moderation meets none without a reason. */
    @Test
    void noScoreAndNoConsensusCanBeWithoutAReason() {
        var bare = new Mark(3, " ");
        refuses(EvaluationRefusal.REASON_NEEDED, () -> sheet.mark(FIRST, bare));
        refuses(EvaluationRefusal.REASON_NEEDED, () -> evaluation.agree(FIRST, bare, QUESTIONS, READY));
        assertThat(sheet.marks()).isEmpty();
        assertThat(evaluation.consensus()).isEmpty();
    }

    @Test
    void replacesAScoreUntilItIsSubmitted() {
        sheet.mark(FIRST, new Mark(2, "At first"));
        sheet.mark(FIRST, MARK);

        assertThat(sheet.marks()).containsEntry(FIRST, MARK).hasSize(1);
    }

    @Test
    void submitsOnlyWhenEveryItemIsScored() {
        sheet.mark(FIRST, MARK);

        refuses(EvaluationRefusal.SCORES_MISSING, () -> sheet.submit(List.of(FIRST, SECOND), NOW));
        assertThat(sheet.submitted()).isFalse();
    }

    @Test
    void changesNothingThatWasSubmitted() {
        sheet.mark(FIRST, MARK);
        sheet.submit(List.of(FIRST), NOW);

        refuses(EvaluationRefusal.SUBMITTED_ALREADY, () -> sheet.mark(FIRST, new Mark(1, "Second thoughts")));
        refuses(EvaluationRefusal.SUBMITTED_ALREADY, () -> sheet.submit(List.of(FIRST), NOW));
    }

    @Test
    void keepsWhatWasSubmittedWhenThereIsMoreToScore() {
        sheet.mark(FIRST, MARK);
        sheet.submit(List.of(FIRST), NOW);
        sheet.reopen();
        sheet.mark(SECOND, MARK);

        refuses(EvaluationRefusal.SUBMITTED_ALREADY, () -> sheet.mark(FIRST, new Mark(1, "Second thoughts")));
        assertThat(sheet.submitted()).isFalse();
        sheet.submit(List.of(FIRST, SECOND), NOW);
        assertThat(sheet.marks()).containsOnly(Map.entry(FIRST, MARK), Map.entry(SECOND, MARK));
    }

    @Test
    void waitsForNobodyWhoseQuestionsOthersScore() {
        var chair = PersonId.next();
        var spared = new Panel(Set.of(ANNA, BERT, chair), Set.of(ANNA, BERT), Map.of(QUALITY, Set.of(ANNA, BERT)));

        assertThat(spared.awaited()).isZero();
        assertThat(spared.hasSubmitted()).isTrue();
    }

    @Test
    void wantsTwoEvaluatorsForEachQuestion() {
        var alone = new Panel(
                Set.of(ANNA, BERT),
                Set.of(ANNA, BERT),
                Map.of(QUALITY, Set.of(ANNA, BERT), UUID.randomUUID(), Set.of(ANNA)));

        refuses(EvaluationRefusal.PANEL_TOO_SMALL, () -> evaluation.agree(FIRST, MARK, QUESTIONS, alone));
        refuses(EvaluationRefusal.TOO_FEW_ASSIGNED, () -> alone.requireEnough(Set.of(ANNA, PersonId.next())));
    }

    @Test
    void numbersBidsInTheOrderOfTheirReferences() {
        assertThat(evaluation.bid(1)).isEqualTo("B-1");
        assertThat(evaluation.number("B-2")).isEqualTo(2);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> evaluation.bid(0));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> evaluation.bid(3));
    }

    @Test
    void agreesOnNothingBeforeEverybodyWhoCountsHasSubmitted() {
        var waiting = panel(Set.of(ANNA, BERT), Set.of(ANNA));

        refuses(EvaluationRefusal.PEERS_STILL_SCORING, () -> evaluation.agree(FIRST, MARK, QUESTIONS, waiting));
    }

    @Test
    void doesNotWaitForThoseWhomAConflictKeepsAwayButWantsTwo() {
        var two = panel(Set.of(ANNA, BERT), Set.of(ANNA, BERT, PersonId.next()));
        var one = panel(Set.of(ANNA), Set.of(ANNA, BERT));

        assertThat(two.hasSubmitted()).isTrue();
        refuses(EvaluationRefusal.PANEL_TOO_SMALL, () -> evaluation.agree(FIRST, MARK, QUESTIONS, one));
    }

    @Test
    void wantsARationaleForTheConsensus() {
        refuses(EvaluationRefusal.REASON_NEEDED, () -> evaluation.agree(FIRST, new Mark(3, ""), QUESTIONS, READY));
    }

    @Test
    void knowsNoItemOfAnExcludedBid() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> evaluation.agree(new Item("B-9", QUALITY), MARK, QUESTIONS, READY));
    }

    @Test
    void finishesOnlyWhenEverythingIsAgreedAndThenChangesNothing() {
        evaluation.agree(FIRST, MARK, QUESTIONS, READY);
        refuses(EvaluationRefusal.CONSENSUS_MISSING, () -> evaluation.finish(QUESTIONS, READY, SOMEBODY, NOW));

        evaluation.agree(SECOND, MARK, QUESTIONS, READY);
        evaluation.finish(QUESTIONS, READY, SOMEBODY, NOW);

        assertThat(evaluation.finished()).isTrue();
        refuses(EvaluationRefusal.FINISHED_ALREADY, () -> evaluation.agree(FIRST, MARK, QUESTIONS, READY));
        refuses(EvaluationRefusal.FINISHED_ALREADY, () -> evaluation.finish(QUESTIONS, READY, SOMEBODY, NOW));
    }

    private static void refuses(EvaluationRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
