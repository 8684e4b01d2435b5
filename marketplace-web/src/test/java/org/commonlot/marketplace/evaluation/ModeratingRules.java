package org.commonlot.marketplace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.Hosting;
import org.commonlot.marketplace.procurement.Place;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementRefusal;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.Replacing;
import org.commonlot.marketplace.procurement.TeamList;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The moderator of a panel, and what it is asked to look at again, on both databases. */
abstract class ModeratingRules {

    private static final Mark FAIR = new Mark(3, "Says how");

    @Autowired
    Evaluating evaluating;

    @Autowired
    EvaluationDesk evaluations;

    @Autowired
    Procuring procuring;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    Hosting hosting;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Moderating moderating;

    @Autowired
    Replacing replacing;

    @Autowired
    People people;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    Cast cast;

    @Autowired
    Story story;

    @SuppressWarnings("NullAway.Init")
    private Story.Challenge challenge;

    @SuppressWarnings("NullAway.Init")
    private Actor moderator;

    @BeforeEach
    void aDraftHasAModerator() {
        challenge = story.draftedChallenge(Story.OPEN);
        moderator = story.moderator(challenge);
    }

    @Test
    void aPanelHasAModeratorOrNone() {
        assertThat(with(Duty.MODERATOR)).containsExactly(moderator.person());
        name(null);
        assertThat(with(Duty.MODERATOR)).isEmpty();
    }

    @Test
    void whoeverModeratesIsNeitherOnThePanelNorItsApprover() {
        var team = challenge.team();
        for (var person : new Actor[] {team.chair(), team.evaluator(), team.approver()}) {
            cast.seat(person, team.authority(), Role.MODERATOR);
            refused(ProcurementRefusal.MODERATOR_STANDS_APART, () -> name(person.person()));
        }
    }

    @Test
    void aGuestWhoEvaluatesDoesNotModerateNorTheOtherWayRound() {
        var colleague = cast.actor(challenge.team().authority(), Role.MODERATOR);
        hosting.accept(story.asked(challenge, Duty.EVALUATOR, colleague), colleague);
        refused(ProcurementRefusal.MODERATOR_STANDS_APART, () -> name(colleague.person()));

        var asked = story.asked(challenge, Duty.EVALUATOR, moderator);
        refused(ProcurementRefusal.MODERATOR_STANDS_APART, () -> hosting.accept(asked, moderator));
        hosting.accept(story.asked(challenge, Duty.OBSERVER, moderator), moderator);
    }

    @Test
    void aModeratorHoldsTheRoleInABuyingAuthority() {
        refused(
                ProcurementRefusal.ROLE_MISSING,
                () -> name(
                        cast.actor(challenge.team().authority(), Role.EVALUATOR).person()));
        refused(
                ProcurementRefusal.NO_COLLEAGUE,
                () -> name(cast.actor(cast.authority(), Role.MODERATOR).person()));
    }

    @Test
    void aModeratorDeclaresBeforeTheNoticeAndAgainOnceNamesAreKnown() {
        refused(ProcurementRefusal.DECLARATIONS_MISSING, () -> story.announced(challenge));
    }

    @Test
    void aModeratorReadsTheBidsOnlyAfterDeclaringAgain() {
        published();
        story.checked(challenge);
        assertThat(conflicts.mustDeclareAgain(challenge.id())).contains(moderator.person());
        refused(ProcurementRefusal.DECLARATIONS_MISSING, () -> evaluations.answers(challenge.lot(), 1, moderator));

        conflicts.declare(challenge.id(), ConflictKind.NONE, "", moderator);
        var answers = evaluations.answers(challenge.lot(), 1, moderator);
        assertThat(answers.answers()).hasSize(2);
        assertThat(answers.supplierName()).isNull();
        assertThat(answers.price()).isNull();
    }

    @Test
    void aModeratorWithAConflictReadsNothing() {
        published();
        conflicts.declare(challenge.id(), ConflictKind.ACTUAL, "My sister’s firm", moderator);
        story.checked(challenge);
        refused(ProcurementRefusal.CONFLICT_STANDS, () -> evaluations.answers(challenge.lot(), 1, moderator));
        refused(ProcurementRefusal.CONFLICT_STANDS, () -> evaluations.moderation(challenge.lot(), moderator));
        assertThatThrownBy(() -> evaluations.bidders(challenge.id(), moderator)).isInstanceOf(Refused.class);
    }

    @Test
    void aModeratorSeesScoresOnceAllHaveSubmittedAndNoNames() {
        evaluating();
        story.scored(challenge, challenge.team().chair(), 3);
        refused(EvaluationRefusal.OWN_SCORES_FIRST, () -> evaluations.moderation(challenge.lot(), moderator));

        story.scored(challenge, challenge.team().evaluator(), 5);
        assertThat(evaluations.moderation(challenge.lot(), moderator))
                .hasSize(4)
                .allMatch(item -> item.marks().size() == 2);
        assertThat(evaluations
                        .evaluation(challenge.lot(), moderator)
                        .orElseThrow()
                        .bids())
                .allMatch(bid -> bid.supplierName() == null);
    }

    @Test
    void aModeratorNeitherScoresNorAgreesNorDecides() {
        evaluating();
        var item = story.items(challenge, challenge.team().chair()).getFirst();
        refused(ProcurementRefusal.NOT_YOUR_DUTY, () -> evaluating.score(challenge.lot(), item, FAIR, moderator));
        for (var evaluator :
                new Actor[] {challenge.team().chair(), challenge.team().evaluator()}) {
            story.scored(challenge, evaluator, 3);
        }
        refused(ProcurementRefusal.NOT_YOUR_DUTY, () -> evaluating.agree(challenge.lot(), item, FAIR, moderator));
        refused(ProcurementRefusal.NOT_YOUR_DUTY, () -> evaluating.finish(challenge.lot(), moderator));
        assertThatThrownBy(() -> evaluations.prices(challenge.lot(), moderator)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evaluations.assignments(challenge.lot(), moderator))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aNoteIsWrittenByTheModeratorOnceAllHaveSubmitted() {
        evaluating();
        story.scored(challenge, challenge.team().chair(), 3);
        refused(EvaluationRefusal.PEERS_STILL_SCORING, () -> ask("Too early"));
        story.scored(challenge, challenge.team().evaluator(), 5);
        refused(
                ProcurementRefusal.NOT_YOUR_DUTY,
                () -> moderating.ask(
                        challenge.lot(), item(), "Mine", challenge.team().chair()));
        refused(
                ProcurementRefusal.NOT_YOUR_DUTY,
                () -> moderating.ask(
                        challenge.lot(), item(), "Mine", challenge.team().evaluator()));
        refused(EvaluationRefusal.NOTE_EMPTY, () -> ask(" "));
        var unknown = new Item(item().bid(), UUID.randomUUID());
        assertThatThrownBy(() -> moderating.ask(challenge.lot(), unknown, "What?", moderator))
                .isInstanceOf(NotFound.class);

        ask("Two points apart");
        assertThat(notes(challenge.team().evaluator())).singleElement().satisfies(note -> {
            assertThat(note.number()).isOne();
            assertThat(note.words()).isEqualTo("Two points apart");
            assertThat(note.by()).isEqualTo(people.person(moderator.person()).name());
            assertThat(note.answer()).isNull();
        });
    }

    @Test
    void aNoteIsWrittenByTheChairWhereNobodyModerates() {
        name(null);
        moderator = challenge.team().chair();
        challenge = story.published(challenge);
        bids();
        story.checked(challenge);
        submitted();
        assertThat(view(moderator).asks()).isTrue();
        ask("Two points apart");
        assertThat(notes(challenge.team().evaluator())).hasSize(1);
    }

    @Test
    void aNoteIsWrittenByTheChairWhereAConflictKeepsTheModeratorAway() {
        published();
        conflicts.declare(challenge.id(), ConflictKind.ACTUAL, "My sister’s firm", moderator);
        story.checked(challenge);
        submitted();
        assertThat(view(challenge.team().chair()).asks()).isTrue();
        moderating.ask(challenge.lot(), item(), "Mine", challenge.team().chair());
    }

    @Test
    void aNoteIsAnsweredOnceByTheChair() {
        evaluating();
        submitted();
        ask("Two points apart");
        refused(ProcurementRefusal.NOT_YOUR_DUTY, () -> moderating.answer(challenge.lot(), 1, "No", moderator));
        refused(EvaluationRefusal.NOTE_ANSWER_EMPTY, () -> answer(1, " "));
        assertThatThrownBy(() -> answer(2, "Which?")).isInstanceOf(NotFound.class);

        answer(1, "We read it again");
        refused(EvaluationRefusal.NOTE_ANSWERED_ALREADY, () -> answer(1, "And again"));
        assertThat(notes(moderator))
                .singleElement()
                .satisfies(note -> assertThat(note.answer())
                        .isNotNull()
                        .extracting(AnswerView::words)
                        .isEqualTo("We read it again"));
    }

    @Test
    void theConsensusIsNotFinishedWhileANoteIsUnanswered() {
        evaluating();
        submitted();
        ask("Two points apart");
        ask("And does it say when?");
        agreed();
        refused(EvaluationRefusal.NOTES_UNANSWERED, this::finish);
        answer(2, "In May");
        refused(EvaluationRefusal.NOTES_UNANSWERED, this::finish);
        answer(1, "We read it again");
        finish();
        refused(EvaluationRefusal.FINISHED_ALREADY, () -> ask("Too late"));
        assertThat(notes(challenge.team().approver())).hasSize(2);
    }

    @Test
    void whoeverTakesTheModeratorsPlaceAfterTheNoticeStandsApartAndDeclaresFirst() {
        evaluating();
        submitted();
        ask("Two points apart");
        var team = challenge.team();
        var place = new Place(moderator.person(), Duty.MODERATOR);
        cast.seat(team.evaluator(), team.authority(), Role.MODERATOR);
        refused(
                ProcurementRefusal.SUCCESSOR_HAS_OTHER_PART,
                () -> replacing.replace(challenge.id(), place, team.evaluator().person(), "Ill", team.approver()));

        var successor = cast.actor(team.authority(), Role.MODERATOR);
        replacing.replace(challenge.id(), place, successor.person(), "Ill", team.approver());
        assertThatThrownBy(() -> ask("And this")).isInstanceOf(NotFound.class);
        moderator = successor;
        refused(ProcurementRefusal.DECLARATIONS_MISSING, () -> ask("And this"));
        conflicts.declare(challenge.id(), ConflictKind.NONE, "", successor);
        ask("And this");
        assertThat(notes(successor)).extracting(NoteView::number).containsExactly(1, 2);
    }

    @Test
    void theLedgerHasEachNoteAndItsAnswerWithoutTheirWords() {
        evaluating();
        submitted();
        ask("Two points apart");
        answer(1, "We read it again");
        assertThat(ledger.about(challenge.lot().value().toString()))
                .filteredOn(entry -> entry.act().startsWith("evaluation.note_"))
                .hasSize(2)
                .extracting(LedgerEntry::facts)
                .allMatch(facts -> facts.contains(item().bid()))
                .noneMatch(facts -> facts.contains("apart") || facts.contains("again"));
    }

    private void ask(String words) {
        moderating.ask(challenge.lot(), item(), words, moderator);
    }

    private void answer(int note, String words) {
        moderating.answer(challenge.lot(), note, words, challenge.team().chair());
    }

    private void finish() {
        evaluating.finish(challenge.lot(), challenge.team().chair());
    }

    private void agreed() {
        var chair = challenge.team().chair();
        for (var item : story.items(challenge, chair)) evaluating.agree(challenge.lot(), item, FAIR, chair);
    }

    private Item item() {
        return story.items(challenge, challenge.team().chair()).getFirst();
    }

    private List<NoteView> notes(Actor reader) {
        return evaluations.moderation(challenge.lot(), reader).stream()
                .flatMap(item -> item.notes().stream())
                .toList();
    }

    private EvaluationView view(Actor reader) {
        return evaluations.evaluation(challenge.lot(), reader).orElseThrow();
    }

    private void submitted() {
        story.scored(challenge, challenge.team().chair(), 3);
        story.scored(challenge, challenge.team().evaluator(), 5);
    }

    /** Published with two bids, and opened. */
    private void published() {
        story.published(challenge, moderator);
        bids();
    }

    private void bids() {
        story.bidSubmitted(challenge, "80000");
        story.bidSubmitted(challenge, "95000");
        story.opened(challenge);
    }

    /** As {@link #published}, with all bids cleared and nobody in conflict. */
    private void evaluating() {
        published();
        conflicts.declare(challenge.id(), ConflictKind.NONE, "", moderator);
        story.checked(challenge);
    }

    private void name(@Nullable PersonId moderating) {
        var team = challenge.team();
        procuring.name(
                challenge.id(),
                story.version(challenge),
                new TeamList(
                        team.approver().person(),
                        with(Duty.OPENER),
                        Set.of(team.chair().person(), team.evaluator().person()),
                        team.chair().person(),
                        moderating),
                team.author());
    }

    private Set<PersonId> with(Duty duty) {
        return catalogue.details(challenge.id(), challenge.team().author()).with(duty);
    }

    private static void refused(Refusal rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(rule));
    }
}
