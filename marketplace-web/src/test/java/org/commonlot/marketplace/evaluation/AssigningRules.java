package org.commonlot.marketplace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** Who scores which question: divided by the chair among three evaluators, on both databases. */
abstract class AssigningRules {

    private static final Mark FAIR = new Mark(3, "Says how");

    @Autowired
    Assigning assigning;

    @Autowired
    Evaluating evaluating;

    @Autowired
    EvaluationDesk evaluations;

    @Autowired
    Conflicts conflicts;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    Story story;

    @SuppressWarnings("NullAway.Init")
    private Story.Challenge challenge;

    @SuppressWarnings("NullAway.Init")
    private Actor guest, chair, evaluator;
    @SuppressWarnings("NullAway.Init")
    private UUID first, second;

    @BeforeEach
    void twoBidsAreScoredByThree() {
        var draft = story.draftedChallenge(Story.OPEN);
        guest = story.guest(draft, Duty.EVALUATOR, Role.EVALUATOR);
        challenge = story.published(draft, guest);
        story.bidSubmitted(challenge, "80000");
        story.bidSubmitted(challenge, "95000");
        story.opened(challenge);
        conflicts.declare(challenge.id(), ConflictKind.NONE, "", guest);
        story.checked(challenge);
        chair = challenge.team().chair();
        evaluator = challenge.team().evaluator();
        var questions = view(chair).questions();
        first = questions.get(0).id();
        second = questions.get(1).id();
    }

    @Test
    void everyEvaluatorScoresEveryQuestionUntilTheChairSaysOtherwise() {
        assertThat(rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.scorers()).hasSize(3).allMatch(AssignmentRow.Scorer::scores))
                .allMatch(row -> row.last() == null && row.changeable());
        assertThat(view(guest).assigned()).hasSize(2);
    }

    @Test
    void onlyTheChairAssignsAndSeesHowFarEverybodyIs() {
        assertThatThrownBy(() -> evaluations.assignments(challenge.lot(), evaluator))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        assigning.assign(challenge.lot(), first, 0, people(chair, evaluator), "Subject", evaluator))
                .isInstanceOf(Refused.class);
        score(guest, first);
        assertThat(rows().getFirst().scorers())
                .filteredOn(scorer -> scorer.person().equals(guest.person()))
                .singleElement()
                .satisfies(scorer -> assertThat(scorer.given()).isEqualTo(2));
    }

    @Test
    void aQuestionHasAtLeastTwoEvaluatorsOfThePanelAndAChangeHasAReason() {
        refused(EvaluationRefusal.TOO_FEW_ASSIGNED, () -> assign(first, 0, guest));
        refused(
                EvaluationRefusal.REASON_NEEDED,
                () -> assigning.assign(challenge.lot(), first, 0, people(guest, chair), " ", chair));
        assertThatThrownBy(() ->
                        assign(first, 0, chair, evaluator, challenge.team().author()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assign(UUID.randomUUID(), 0, chair, evaluator)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        assign(first, 0, chair, evaluator);
        assertThatThrownBy(() -> assign(first, 0, chair, guest)).isInstanceOf(OptimisticLockingFailureException.class);
        assign(first, 1, chair, guest);
        assertThat(rows().getFirst().changes()).isEqualTo(2);
    }

    @Test
    void anEvaluatorScoresAndSubmitsWhatIsTheirsAndNothingElse() {
        assign(first, 0, chair, evaluator);

        assertThat(view(guest).assigned()).extracting(question -> question.id()).containsExactly(second);
        refused(EvaluationRefusal.NOT_ASSIGNED, () -> score(guest, first));
        score(guest, second);
        assertThat(view(guest).unscored()).isZero();
        evaluating.submit(challenge.lot(), guest);
        assertThat(view(guest).own().submitted()).isTrue();
    }

    @Test
    void theWorkbookHasOnlyWhatIsTheirs() {
        assign(first, 0, chair, evaluator);

        var view = view(guest);
        var rows = ScoreTable.template(view, number -> evaluations.answers(challenge.lot(), number, guest));
        assertThat(rows).hasSize(2);
        var whole =
                ScoreTable.template(view(evaluator), number -> evaluations.answers(challenge.lot(), number, evaluator));
        var text = String.join(",", ScoreTable.COLUMNS) + "\n"
                + whole.stream()
                        .map(row -> "%s,\"%s\",%s,,,4,Why,%s"
                                .formatted(
                                        row.get(0),
                                        row.get(1),
                                        row.get(2),
                                        view.own().version()))
                        .collect(Collectors.joining("\n"));
        assertThat(ScoreTable.read(text, view).wrong())
                .hasSize(2)
                .allMatch(cell -> cell.fault() == ScoreTable.Fault.UNKNOWN);
    }

    @Test
    void nobodyIsAwaitedForWhatOthersScore() {
        assign(first, 0, guest, evaluator);
        assign(second, 0, guest, evaluator);

        refused(EvaluationRefusal.NOTHING_ASSIGNED, () -> evaluating.submit(challenge.lot(), chair));
        story.scored(challenge, guest, 2);
        assertThat(view(chair).awaited()).isOne();
        refused(EvaluationRefusal.OWN_SCORES_FIRST, () -> evaluations.moderation(challenge.lot(), chair));
        story.scored(challenge, evaluator, 4);
        assertThat(view(chair).consensusOpen()).isTrue();
        assertThat(evaluations.moderation(challenge.lot(), chair))
                .allSatisfy(item -> assertThat(item.spread()).isEqualTo(2));
    }

    @Test
    void scoresGivenBeforeOthersTookOverStayOnRecordAndDoNotCount() {
        for (var person : List.of(chair, evaluator)) story.scored(challenge, person, 3);
        story.scored(challenge, guest, 5);
        assign(first, 0, chair, evaluator);

        assertThat(evaluations.moderation(challenge.lot(), chair))
                .filteredOn(item -> item.criterion().id().equals(first))
                .hasSize(2)
                .allSatisfy(item -> {
                    assertThat(item.spread()).isZero();
                    assertThat(item.marks()).hasSize(2);
                    assertThat(item.setAside())
                            .singleElement()
                            .satisfies(peer -> assertThat(peer.person()).isEqualTo(guest.person()));
                });
        assertThat(view(guest).own().marks()).hasSize(4);
    }

    @Test
    void whoeverHasSubmittedAndGetsMoreSubmitsAgainAndChangesNothingOfBefore() {
        assign(first, 0, chair, evaluator);
        score(guest, second);
        evaluating.submit(challenge.lot(), guest);
        for (var person : List.of(chair, evaluator)) story.scored(challenge, person, 3);
        assertThat(view(chair).consensusOpen()).isTrue();

        assign(first, 1, guest, evaluator);

        assertThat(view(chair).consensusOpen()).isFalse();
        refused(EvaluationRefusal.OWN_SCORES_FIRST, () -> evaluations.moderation(challenge.lot(), guest));
        refused(EvaluationRefusal.SUBMITTED_ALREADY, () -> score(guest, second));
        score(guest, first);
        evaluating.submit(challenge.lot(), guest);
        assertThat(view(chair).consensusOpen()).isTrue();
    }

    @Test
    void aQuestionIsNotAssignedAnewOnceThePanelHasAgreedOnIt() {
        for (var person : List.of(chair, evaluator, guest)) story.scored(challenge, person, 3);
        for (var item : items(first)) evaluating.agree(challenge.lot(), item, FAIR, chair);

        refused(EvaluationRefusal.AGREED_ALREADY, () -> assign(first, 0, chair, evaluator));
        assertThat(rows()).extracting(AssignmentRow::changeable).containsExactly(false, true);
        assign(second, 0, chair, evaluator);
    }

    @Test
    void aScoreThatSavesItselfAgainUnchangedHasNoSecondEntry() {
        var item = items(first).getFirst();
        evaluating.score(challenge.lot(), item, FAIR, evaluator);
        evaluating.score(challenge.lot(), item, FAIR, evaluator);
        evaluating.score(challenge.lot(), item, new Mark(4, "Says how, and when"), evaluator);

        assertThat(ledger.about(item.bid()))
                .filteredOn(entry -> entry.act().equals("evaluation.scored"))
                .hasSize(2);
    }

    @Test
    void theLedgerHasEachChangeWithItsReason() {
        assign(first, 0, chair, evaluator);
        assign(first, 1, chair, guest);

        assertThat(ledger.about(challenge.lot().value().toString()))
                .filteredOn(entry -> entry.act().equals("evaluation.assigned"))
                .hasSize(2)
                .extracting(LedgerEntry::facts)
                .allMatch(facts -> facts.contains("Knows the subject") && facts.contains(first.toString()));
    }

    private void assign(UUID question, int changes, Actor... evaluators) {
        assigning.assign(challenge.lot(), question, changes, people(evaluators), "Knows the subject", chair);
    }

    private void score(Actor by, UUID question) {
        for (var item : items(question)) evaluating.score(challenge.lot(), item, FAIR, by);
    }

    private List<Item> items(UUID question) {
        return story.items(challenge, chair).stream()
                .filter(item -> item.criterion().equals(question))
                .toList();
    }

    private List<AssignmentRow> rows() {
        return evaluations.assignments(challenge.lot(), chair);
    }

    private EvaluationView view(Actor reader) {
        return evaluations.evaluation(challenge.lot(), reader).orElseThrow();
    }

    private static Set<PersonId> people(Actor... actors) {
        return Arrays.stream(actors).map(Actor::person).collect(Collectors.toSet());
    }

    private static void refused(EvaluationRefusal rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(rule));
    }
}
