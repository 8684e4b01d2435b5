package org.commonlot.marketplace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.award.AwardRefusal;
import org.commonlot.marketplace.award.Awarding;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.ConflictDecision;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.ConflictMoment;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.ProcurementRefusal;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The check of an evaluation's record by a second person, on both databases. */
abstract class RecordCheckingRules {

    @Autowired
    RecordChecking checking;

    @Autowired
    EvaluationDesk evaluations;

    @Autowired
    PriceQuestioning pricing;

    @Autowired
    Awarding awarding;

    @Autowired
    Conflicts conflicts;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    MarketClock clock;

    @Autowired
    Story story;

    @SuppressWarnings("NullAway.Init")
    private Story.Challenge challenge;

    @SuppressWarnings("NullAway.Init")
    private Actor author;

    @SuppressWarnings("NullAway.Init")
    private Actor approver;

    @SuppressWarnings("NullAway.Init")
    private Actor chair;

    @SuppressWarnings("NullAway.Init")
    private Actor evaluator;

    @BeforeEach
    void twoBidsAreEvaluated() {
        challenge = withBids();
        story.evaluated(challenge);
    }

    private String email(Actor actor) {
        return people.person(actor.person()).email();
    }

    /** Another one, of which the approver has not declared yet. */
    private Story.Challenge opened() {
        var other = withBids();
        story.opened(other);
        for (var person : new Actor[] {author, chair, evaluator}) {
            conflicts.declare(other.id(), ConflictKind.NONE, "", person);
        }
        return other;
    }

    private Story.Challenge withBids() {
        var made = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(made, "90000");
        story.bidSubmitted(made, "110000");
        author = made.team().author();
        approver = made.team().approver();
        chair = made.team().chair();
        evaluator = made.team().evaluator();
        return made;
    }

    @Test
    void noAwardIsProposedOnARecordThatNobodyElseHasConfirmed() {
        refused(EvaluationRefusal.RECORD_UNCHECKED, this::propose);
        refused(EvaluationRefusal.RECORD_UNCHECKED, () -> awarding.requireProposable(challenge.lot(), author));
        assertThat(standing()).isEqualTo(RecordStanding.UNCHECKED);

        confirm(approver);
        assertThat(standing()).isEqualTo(RecordStanding.CONFIRMED);
        awarding.requireProposable(challenge.lot(), author);
        propose();
        refused(AwardRefusal.PROPOSED_ALREADY, this::propose);
    }

    @Test
    void neitherTheAuthorNorTheChairWhoFinishedChecks() {
        for (var person : new Actor[] {author, chair}) {
            refused(EvaluationRefusal.SECOND_PERSON_NEEDED, () -> confirm(person));
            refused(EvaluationRefusal.SECOND_PERSON_NEEDED, () -> query(person));
            assertThat(view(person).confirms()).isFalse();
            assertThat(view(person).queries()).isFalse();
        }
        assertThat(view(approver).confirms()).isTrue();
        assertThat(view(evaluator).confirms()).isTrue();
        confirm(evaluator);
        propose();
    }

    @Test
    void whoeverOnlyOpensOrHasAConflictChecksNothing() {
        notFound(() -> confirm(challenge.team().openers().getFirst()));
        standDown(evaluator);
        refused(ProcurementRefusal.CONFLICT_STANDS, () -> confirm(evaluator));
        refused(ProcurementRefusal.CONFLICT_STANDS, () -> view(evaluator));
    }

    @Test
    void isConfirmedAsAWhole() {
        var all = EnumSet.copyOf(view(approver).subjects());
        for (var subject : Set.copyOf(all)) {
            var part = EnumSet.copyOf(all);
            part.remove(subject);
            refused(
                    EvaluationRefusal.RECORD_LOOKED_AT_IN_PART,
                    () -> checking.confirm(challenge.lot(), part, "", approver));
        }
        assertThat(all).doesNotContain(RecordSubject.CONDITIONS).hasSize(6);
    }

    @Test
    void aQueryHoldsTheProposalUntilItIsAnsweredAndTheRecordConfirmed() {
        query(evaluator);
        assertThat(standing()).isEqualTo(RecordStanding.QUERIED);
        refused(EvaluationRefusal.RECORD_QUERY_OPEN, this::propose);
        refused(EvaluationRefusal.RECORD_QUERY_OPEN, () -> confirm(approver));

        checking.answer(challenge.lot(), 1, "It is on page 3 of the bid", chair);
        refused(EvaluationRefusal.RECORD_ANSWERED_ALREADY, () -> answer(author, 1));
        assertThat(standing()).isEqualTo(RecordStanding.ANSWERED);
        refused(EvaluationRefusal.RECORD_UNCHECKED, this::propose);

        confirm(approver);
        propose();
        assertThat(view(author).checks())
                .extracting(RecordCheckView::number, RecordCheckView::outcome, RecordCheckView::by)
                .containsExactly(
                        tuple(1, RecordOutcome.QUERIED, evaluator.name()),
                        tuple(2, RecordOutcome.CONFIRMED, approver.name()));
    }

    @Test
    void aQueryAfterAConfirmationHoldsTheProposalToo() {
        confirm(approver);
        query(evaluator);
        refused(EvaluationRefusal.RECORD_QUERY_OPEN, this::propose);
    }

    @Test
    void aQueryIsAnsweredByTheAuthorOrTheChairAndByNobodyElse() {
        query(evaluator);
        notFound(() -> answer(approver, 1));
        notFound(() -> answer(evaluator, 1));
        notFound(() -> answer(author, 2));
        refused(EvaluationRefusal.RECORD_ANSWER_EMPTY, () -> checking.answer(challenge.lot(), 1, " ", author));
        answer(author, 1);
        refused(EvaluationRefusal.RECORD_QUERY_EMPTY, () -> checking.query(challenge.lot(), " ", approver));
    }

    @Test
    void isConfirmedOnceAsItIs() {
        confirm(approver);
        refused(EvaluationRefusal.RECORD_CONFIRMED_ALREADY, () -> confirm(evaluator));
    }

    @Test
    void aPriceThatIsAskedAboutLaterHasToBeCheckedAgainOnceItIsDecided() {
        confirm(approver);
        var bid = story.ranking(challenge).getFirst().reference();
        pricing.ask(bid, "How can it be so low?", clock.instant().plus(Duration.ofDays(5)), author);
        assertThat(standing()).isEqualTo(RecordStanding.CHANGED);
        refused(EvaluationRefusal.PRICES_UNDECIDED, () -> confirm(approver));

        clock.travelTo(clock.instant().plus(Duration.ofDays(6)));
        pricing.decide(bid, PriceDecision.ACCEPTED, "They own the vans already", author);
        refused(EvaluationRefusal.RECORD_CHANGED, this::propose);
        confirm(approver);
        propose();
    }

    @Test
    void aConflictThatComesToLightLaterHasToBeCheckedAgain() {
        confirm(approver);
        standDown(evaluator);
        refused(EvaluationRefusal.RECORD_CHANGED, this::propose);
        confirm(approver);
        propose();
    }

    @Test
    void thatSomebodyHasNoInterestChangesNothing() {
        var other = opened();
        story.clearedAndAgreed(other);
        checking.confirm(
                other.lot(), Set.copyOf(checking.view(other.lot(), evaluator).subjects()), "", evaluator);
        conflicts.declare(other.id(), ConflictKind.NONE, "", approver);
        checking.requireConfirmed(other.lot());
    }

    @Test
    void anInterestThatNobodyHasDecidedOnKeepsItFromBeingConfirmed() {
        var other = opened();
        conflicts.declare(other.id(), ConflictKind.POTENTIAL, "Worked there", approver);
        story.clearedAndAgreed(other);
        var subjects = EnumSet.allOf(RecordSubject.class);
        refused(ProcurementRefusal.CONFLICT_UNDECIDED, () -> checking.confirm(other.lot(), subjects, "", evaluator));
        var view = checking.view(other.lot(), evaluator);
        assertThat(view.confirms()).isFalse();
        assertThat(Objects.requireNonNull(view.obstacle()).refusal()).isEqualTo(ProcurementRefusal.CONFLICT_UNDECIDED);
    }

    @Test
    void whoStandsBackForAnActualConflictNeedsNoDecision() {
        var other = opened();
        conflicts.declare(other.id(), ConflictKind.ACTUAL, "My brother's firm", approver);
        story.clearedAndAgreed(other);
        assertThat(checking.view(other.lot(), evaluator).obstacle()).isNull();
        checking.confirm(other.lot(), EnumSet.allOf(RecordSubject.class), "", evaluator);
    }

    @Test
    void nothingIsCheckedBeforeThePanelHasFinishedNorOnceTheAwardIsPublic() {
        var other = withBids();
        story.opened(other);
        story.checked(other);
        var subjects = EnumSet.allOf(RecordSubject.class);
        refused(EvaluationRefusal.NOT_FINISHED, () -> checking.confirm(other.lot(), subjects, "", approver));
        refused(EvaluationRefusal.NOT_FINISHED, () -> checking.view(other.lot(), approver));

        story.agreedByAll(other);
        story.decided(other);
        refused(EvaluationRefusal.NOT_EVALUATING, () -> checking.confirm(other.lot(), subjects, "", approver));
        refused(EvaluationRefusal.NOT_EVALUATING, () -> checking.query(other.lot(), "Why?", approver));
        assertThat(checking.view(other.lot(), approver).queries()).isFalse();
    }

    @Test
    void whoMayCheckReadsWhatWasDecidedAboutEachBidderFromTheEndOfTheConsensusOn() {
        var other = withBids();
        story.opened(other);
        story.checked(other);
        notFound(() -> evaluations.checks(other.lot(), evaluator));
        notFound(() -> evaluations.conditions(other.lot(), evaluator));
        notFound(() -> evaluations.prices(other.lot(), evaluator));

        story.agreedByAll(other);
        assertThat(evaluations.checks(other.lot(), evaluator)).hasSize(2);
        assertThat(evaluations.conditions(other.lot(), evaluator)).isEmpty();
        assertThat(evaluations.prices(other.lot(), evaluator)).hasSize(2);
    }

    @Test
    void eachIsToldWhoseTurnItIs() {
        assertThat(mailbox.path(email(approver), "record-waits"))
                .isEqualTo("/desk/procurements/" + challenge.id().value() + "/lots/"
                        + challenge.lot().value() + "/record-check");
        query(evaluator);
        assertThat(mailbox.kinds(email(author))).contains("record-queried");
        assertThat(mailbox.kinds(email(chair))).contains("record-queried");
        answer(author, 1);
        assertThat(mailbox.kinds(email(evaluator))).contains("record-answered");
        confirm(approver);
        assertThat(mailbox.kinds(email(author))).contains("record-confirmed");
    }

    @Test
    void nobodyIsToldWhoStandsBack() {
        var other = opened();
        conflicts.declare(other.id(), ConflictKind.ACTUAL, "My brother's firm", approver);
        story.clearedAndAgreed(other);
        assertThat(mailbox.kinds(email(approver))).doesNotContain("record-waits");
    }

    @Test
    void theLedgerKeepsWhoSaidWhatOfWhichRecord() {
        query(evaluator);
        answer(author, 1);
        confirm(approver);
        assertThat(ledger.about(challenge.lot().value().toString()).stream().map(LedgerEntry::act))
                .containsSubsequence(
                        "evaluation.finished",
                        "evaluation.record_queried",
                        "evaluation.record_answered",
                        "evaluation.record_confirmed");
    }

    private void confirm(Actor by) {
        checking.confirm(challenge.lot(), EnumSet.allOf(RecordSubject.class), "", by);
    }

    private void query(Actor by) {
        checking.query(challenge.lot(), "Where does bid 2 say so?", by);
    }

    private void answer(Actor by, int number) {
        checking.answer(challenge.lot(), number, "On page 3", by);
    }

    private void propose() {
        var best = story.ranking(challenge).getFirst().reference();
        awarding.propose(challenge.lot(), best, "The best total", author);
    }

    private RecordView view(Actor actor) {
        return checking.view(challenge.lot(), actor);
    }

    private RecordStanding standing() {
        return view(author).standing();
    }

    private void standDown(Actor person) {
        var declared = conflicts.of(challenge.id()).stream()
                .filter(each -> each.person().equals(person.person()))
                .filter(each -> each.moment() == ConflictMoment.NAMES_KNOWN)
                .findFirst()
                .orElseThrow();
        conflicts.decide(declared.id(), ConflictDecision.STOOD_DOWN, "Their brother works there", approver);
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static void notFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }
}
