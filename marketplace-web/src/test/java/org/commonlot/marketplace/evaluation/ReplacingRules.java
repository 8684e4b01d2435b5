package org.commonlot.marketplace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.bidding.Opening;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.PersonView;
import org.commonlot.marketplace.procurement.ConflictDecision;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.ConflictMoment;
import org.commonlot.marketplace.procurement.ConflictView;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.Hosting;
import org.commonlot.marketplace.procurement.Place;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementRefusal;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.ReplacementView;
import org.commonlot.marketplace.procurement.Replacing;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is put in another's place after the notice, on both databases. */
abstract class ReplacingRules {

    @Autowired
    Replacing replacing;

    @Autowired
    Assigning assigning;

    @Autowired
    Evaluating evaluating;

    @Autowired
    EvaluationDesk evaluations;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Opening opening;

    @Autowired
    Hosting hosting;

    @Autowired
    Procuring procuring;

    @Autowired
    ProcurementCatalogue procurements;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MarketClock clock;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @SuppressWarnings("NullAway.Init")
    private Story.Challenge challenge;

    @SuppressWarnings("NullAway.Init")
    private Actor author, approver, chair, evaluator, successor;

    @BeforeEach
    void bidsAreTaken() {
        challenge = story.publishedChallenge(Story.OPEN);
        author = challenge.team().author();
        approver = challenge.team().approver();
        chair = challenge.team().chair();
        evaluator = challenge.team().evaluator();
        successor = cast.actor(challenge.team().authority(), Role.EVALUATOR);
    }

    @Test
    void theApproverPutsSomebodyInAnEvaluatorsPlaceAndTheAuthorDoesNot() {
        refused(ProcurementRefusal.NOT_YOUR_DUTY, () -> replace(evaluator, Duty.EVALUATOR, successor, author));
        refused(ProcurementRefusal.NOT_YOUR_DUTY, () -> replace(evaluator, Duty.EVALUATOR, successor, chair));
        replace(evaluator, Duty.EVALUATOR, successor, approver);

        assertThat(details().with(Duty.EVALUATOR)).containsExactlyInAnyOrder(chair.person(), successor.person());
        assertThat(replacing.replaced(challenge.id(), author))
                .singleElement()
                .returns(evaluator.person(), ReplacementView::left)
                .returns(successor.person(), ReplacementView::came)
                .returns("Has left", ReplacementView::reason);
        assertThatThrownBy(() -> procurements.details(challenge.id(), evaluator))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theAuthorPutsSomebodyInTheApproversPlaceWhoIsNotTheAuthor() {
        var other = cast.actor(challenge.team().authority(), Role.APPROVER);
        refused(ProcurementRefusal.NOT_YOUR_DUTY, () -> replace(approver, Duty.APPROVER, other, approver));
        refused(ProcurementRefusal.SUCCESSOR_YOURSELF, () -> replace(approver, Duty.APPROVER, author, author));
        replace(approver, Duty.APPROVER, other, author);

        assertThat(details().with(Duty.APPROVER)).containsExactly(other.person());
        assertThat(replacing.places(challenge.id(), other)).isNotEmpty();
    }

    @Test
    void theApproverPutsSomebodyInTheAuthorsPlaceWhoMayWriteAndIsNotTheApprover() {
        var other = cast.actor(challenge.team().authority(), Role.BUYER);
        refused(ProcurementRefusal.NOT_YOUR_DUTY, () -> replace(author, Duty.AUTHOR, other, author));
        refused(ProcurementRefusal.SUCCESSOR_YOURSELF, () -> replace(author, Duty.AUTHOR, approver, approver));
        refused(ProcurementRefusal.ROLE_MISSING, () -> replace(author, Duty.AUTHOR, successor, approver));
        replace(author, Duty.AUTHOR, other, approver);

        assertThat(procurements.details(challenge.id(), other).with(Duty.AUTHOR))
                .containsExactly(other.person());
        assertThat(replacing.places(challenge.id(), other))
                .containsExactly(new Place(approver.person(), Duty.APPROVER));
        refused(
                ProcurementRefusal.NOT_YOUR_DUTY,
                () -> replace(
                        approver, Duty.APPROVER, cast.actor(challenge.team().authority(), Role.APPROVER), author));
    }

    @Test
    void whoeverTakesTheAuthorsPlaceDeclaresAndLeadsItToTheAward() {
        var other = cast.actor(challenge.team().authority(), Role.BUYER);
        replace(author, Duty.AUTHOR, other, approver);
        conflicts.declare(challenge.id(), ConflictKind.NONE, "", other);
        var taken = challenge.ledBy(other);
        story.bidSubmitted(taken, "80000");
        story.awardDecided(taken);
        assertThat(replacing.places(challenge.id(), approver)).containsExactly(new Place(other.person(), Duty.AUTHOR));
        assertThat(story.award(taken).bid()).isNotNull();
    }

    @Test
    void anAuthorHandsADraftOverAndAnApproverDoesSoForOneWhoIsGone() {
        var draft = story.draftedChallenge(Story.OPEN);
        var team = draft.team();
        var first = cast.actor(team.authority(), Role.BUYER);
        var second = cast.actor(team.authority(), Role.BUYER);
        var place = new Place(team.author().person(), Duty.AUTHOR);
        assertThat(replacing.places(draft.id(), team.author())).containsExactly(place);
        replacing.replace(draft.id(), place, first.person(), "Moves to housing", team.author());
        assertThat(procurements.details(draft.id(), first).with(Duty.AUTHOR)).containsExactly(first.person());
        assertThat(replacing.places(draft.id(), team.author())).isEmpty();

        var after = new Place(first.person(), Duty.AUTHOR);
        replacing.replace(draft.id(), after, second.person(), "Has left", team.approver());
        procuring.sendForReview(draft.id(), second);
        refused(ProcurementRefusal.NOT_YOUR_DUTY, () -> procuring.approve(draft.id(), second));
    }

    @Test
    void whoeverWasTheAuthorDoesNotApprove() {
        var both = cast.actor(challenge.team().authority(), Role.BUYER, Role.APPROVER);
        var other = cast.actor(challenge.team().authority(), Role.BUYER);
        replace(author, Duty.AUTHOR, both, approver);
        replace(both, Duty.AUTHOR, other, approver);
        refused(ProcurementRefusal.AUTHOR_MAY_NOT_APPROVE, () -> replace(approver, Duty.APPROVER, both, other));
    }

    @Test
    void aReasonIsGivenAndNobodyNamesThemselves() {
        refused(
                ProcurementRefusal.REASON_NEEDED,
                () -> replacing.replace(
                        challenge.id(),
                        new Place(evaluator.person(), Duty.EVALUATOR),
                        successor.person(),
                        " ",
                        approver));
        refused(ProcurementRefusal.SUCCESSOR_YOURSELF, () -> replace(evaluator, Duty.EVALUATOR, approver, approver));
        refused(ProcurementRefusal.SUCCESSOR_NAMED_ALREADY, () -> replace(evaluator, Duty.EVALUATOR, chair, approver));
    }

    @Test
    void whoeverComesHoldsTheRoleInABuyingAuthority() {
        var auditor = cast.actor(challenge.team().authority(), Role.AUDITOR);
        var stranger = cast.actor(cast.authority(), Role.EVALUATOR);
        refused(ProcurementRefusal.ROLE_MISSING, () -> replace(evaluator, Duty.EVALUATOR, auditor, approver));
        refused(ProcurementRefusal.NO_COLLEAGUE, () -> replace(evaluator, Duty.EVALUATOR, stranger, approver));
        assertThat(replacing.successors(challenge.id(), approver))
                .extracting(person -> person.id())
                .contains(successor.person())
                .doesNotContain(auditor.person(), stranger.person(), approver.person());
    }

    /** Else no award could be proposed: the record has to be checked first. */
    @Test
    void somebodyStaysWhoIsNeitherTheAuthorNorTheChair() {
        var authority = challenge.team().authority();
        cast.seat(chair, authority, Role.APPROVER);
        cast.seat(author, authority, Role.EVALUATOR);
        replace(approver, Duty.APPROVER, chair, author);
        var approving = people.actorFor(chair.person());
        refused(ProcurementRefusal.NOBODY_TO_CHECK, () -> replace(evaluator, Duty.EVALUATOR, author, approving));
        assertThat(details().with(Duty.EVALUATOR)).contains(evaluator.person());
    }

    @Test
    void theChairIsOneOfTheEvaluatorsThroughout() {
        refused(ProcurementRefusal.CHAIR_REPLACED_FIRST, () -> replace(chair, Duty.EVALUATOR, successor, approver));
        refused(ProcurementRefusal.SUCCESSOR_MUST_EVALUATE, () -> replace(chair, Duty.CHAIR, successor, approver));
        replace(chair, Duty.CHAIR, evaluator, approver);
        replace(chair, Duty.EVALUATOR, successor, approver);

        assertThat(details().with(Duty.CHAIR)).containsExactly(evaluator.person());
        assertThat(details().with(Duty.EVALUATOR)).containsExactlyInAnyOrder(evaluator.person(), successor.person());
    }

    @Test
    void whoeverScoresTakesNoModeratorsPlaceAndTheOtherWayRound() {
        var draft = story.draftedChallenge(Story.OPEN);
        var moderator = story.moderator(draft);
        challenge = story.published(draft, moderator);
        approver = challenge.team().approver();
        evaluator = challenge.team().evaluator();
        refused(
                ProcurementRefusal.SUCCESSOR_HAS_OTHER_PART,
                () -> replace(moderator, Duty.MODERATOR, evaluator, approver));
        refused(
                ProcurementRefusal.SUCCESSOR_HAS_OTHER_PART,
                () -> replace(evaluator, Duty.EVALUATOR, moderator, approver));
    }

    @Test
    void beforeTheNoticeTheTeamIsChangedInTheDraft() {
        var draft = story.draftedChallenge(Story.OPEN);
        refused(
                ProcurementRefusal.REPLACED_TOO_EARLY,
                () -> replacing.replace(
                        draft.id(),
                        new Place(draft.team().evaluator().person(), Duty.EVALUATOR),
                        successor.person(),
                        "Has left",
                        draft.team().approver()));
        assertThat(replacing.places(draft.id(), draft.team().approver()))
                .containsExactly(new Place(draft.team().author().person(), Duty.AUTHOR));
    }

    @Test
    void onceEverythingIsDecidedOnlyTheAuthorAndTheApproverAreStillReplaced() {
        story.bidSubmitted(challenge, "80000");
        story.awardDecided(challenge);
        refused(ProcurementRefusal.REPLACED_TOO_LATE, () -> replace(evaluator, Duty.EVALUATOR, successor, approver));
        assertThat(replacing.places(challenge.id(), approver)).containsExactly(new Place(author.person(), Duty.AUTHOR));
        assertThat(replacing.places(challenge.id(), author))
                .containsExactly(new Place(approver.person(), Duty.APPROVER));
    }

    @Test
    void whoeverComesBeforeTheOpeningDeclaresOnJoiningAndAgainWithTheNames() {
        var opener = challenge.team().openers().getFirst();
        var other = cast.actor(challenge.team().authority(), Role.OPENER);
        story.bidSubmitted(challenge, "80000");
        replace(opener, Duty.OPENER, other, approver);
        replace(evaluator, Duty.EVALUATOR, successor, approver);
        story.closed(challenge);
        clock.travelTo(challenge.deadline().plus(Duration.ofHours(1)));

        assertThatThrownBy(() -> opening.consent(challenge.id(), opener)).isInstanceOf(NotFound.class);
        refused(ProcurementRefusal.DECLARATIONS_MISSING, () -> opening.consent(challenge.id(), other));
        conflicts.declare(challenge.id(), ConflictKind.POTENTIAL, "A cousin may bid", other);
        refused(ProcurementRefusal.CONFLICT_UNDECIDED, () -> opening.consent(challenge.id(), other));
        decide(ConflictDecision.MITIGATED);
        conflicts.declare(challenge.id(), ConflictKind.NONE, "", successor);
        refused(
                ProcurementRefusal.NOT_TIME_TO_DECLARE,
                () -> conflicts.declare(challenge.id(), ConflictKind.NONE, "", chair));
        opening.consent(challenge.id(), other);
        opening.consent(challenge.id(), challenge.team().openers().get(1));

        assertThat(conflicts.of(challenge.id()))
                .filteredOn(declared -> declared.person().equals(successor.person()))
                .extracting(ConflictView::moment)
                .containsExactly(ConflictMoment.ON_JOINING);
        assertThat(conflicts.mustDeclareAgain(challenge.id())).contains(successor.person());
        conflicts.declare(challenge.id(), ConflictKind.NONE, "", successor);
        assertThat(conflicts.of(challenge.id()))
                .extracting(ConflictView::moment)
                .endsWith(ConflictMoment.NAMES_KNOWN);
    }

    @Test
    void consentToOpenOfAnOpenerWhoWasReplacedDoesNotCount() {
        var openers = challenge.team().openers();
        var other = cast.actor(challenge.team().authority(), Role.OPENER);
        story.bidSubmitted(challenge, "80000");
        story.closed(challenge);
        clock.travelTo(challenge.deadline().plus(Duration.ofHours(1)));
        opening.consent(challenge.id(), openers.getFirst());
        replace(openers.getFirst(), Duty.OPENER, other, approver);

        assertThat(opening.consent(challenge.id(), openers.get(1))).isFalse();
        assertThat(opening.consent(challenge.id(), openers.get(2))).isTrue();
    }

    @Test
    void aRecusedEvaluatorIsReplacedAndTheScoresGivenStayOnRecordAndDoNotCount() {
        twoBidsAreScored();
        conflicts.declare(challenge.id(), ConflictKind.NONE, "", evaluator);
        story.scored(challenge, evaluator, 5);
        story.scored(challenge, chair, 2);
        replace(evaluator, Duty.EVALUATOR, successor, approver);

        assertThat(view(chair).consensusOpen()).isFalse();
        refused(ProcurementRefusal.DECLARATIONS_MISSING, () -> evaluations.answers(challenge.lot(), 1, successor));
        conflicts.declare(challenge.id(), ConflictKind.NONE, "", successor);
        story.scored(challenge, successor, 3);
        assertThat(evaluations.moderation(challenge.lot(), chair)).isNotEmpty().allSatisfy(item -> {
            assertThat(item.marks()).extracting(Moderated.PeerMark::person).doesNotContain(evaluator.person());
            assertThat(item.setAside()).isEmpty();
        });
        for (var item : story.items(challenge, chair)) {
            evaluating.agree(challenge.lot(), item, new Mark(3, "Says how"), chair);
        }
        evaluating.finish(challenge.lot(), chair);

        assertThat(evaluations.moderation(challenge.lot(), author))
                .allSatisfy(item -> assertThat(item.setAside())
                        .singleElement()
                        .returns(evaluator.person(), Moderated.PeerMark::person)
                        .extracting(peer -> peer.mark().points())
                        .isEqualTo(5));
    }

    @Test
    void whoeverHasAConflictOfInterestTakesNoPlace() {
        twoBidsAreScored();
        conflicts.declare(challenge.id(), ConflictKind.ACTUAL, "Owns shares of a bidder", evaluator);
        replace(evaluator, Duty.EVALUATOR, successor, approver);
        assertThat(replacing.successors(challenge.id(), approver))
                .extracting(PersonView::id)
                .doesNotContain(evaluator.person());
        refused(ProcurementRefusal.SUCCESSOR_CONFLICTED, () -> replace(successor, Duty.EVALUATOR, evaluator, approver));
    }

    @Test
    void whoeverComesScoresTheQuestionsThatTheOtherScored() {
        var draft = story.draftedChallenge(Story.OPEN);
        var guest = story.guest(draft, Duty.EVALUATOR, Role.EVALUATOR);
        challenge = story.published(draft, guest);
        chair = challenge.team().chair();
        story.bidSubmitted(challenge, "80000");
        story.opened(challenge);
        conflicts.declare(challenge.id(), ConflictKind.NONE, "", guest);
        story.checked(challenge);
        var question = view(chair).questions().getFirst().id();
        var others = Set.of(chair.person(), challenge.team().evaluator().person());
        assigning.assign(challenge.lot(), question, 0, others, "Knows the subject", chair);
        var colleague = cast.actor(challenge.team().authority(), Role.EVALUATOR);
        replace(guest, Duty.EVALUATOR, colleague, challenge.team().approver());
        conflicts.declare(challenge.id(), ConflictKind.NONE, "", colleague);

        assertThat(view(colleague).assigned())
                .hasSize(1)
                .extracting(Criterion::id)
                .doesNotContain(question);
        assertThat(evaluations.assignments(challenge.lot(), chair).getFirst().last())
                .isNotNull()
                .returns("Has left", AssignmentRow.Change::reason);
    }

    @Test
    void aGuestIsReplacedByAColleagueOfTheBuyer() {
        var draft = story.draftedChallenge(Story.OPEN);
        var guest = story.guest(draft, Duty.EVALUATOR, Role.EVALUATOR);
        challenge = story.published(draft, guest);
        author = challenge.team().author();
        var colleague = cast.actor(challenge.team().authority(), Role.EVALUATOR);
        replace(guest, Duty.EVALUATOR, colleague, challenge.team().approver());

        assertThat(details().with(Duty.EVALUATOR)).contains(colleague.person()).doesNotContain(guest.person());
        assertThatThrownBy(() -> procurements.details(challenge.id(), guest)).isInstanceOf(NotFound.class);
    }

    @Test
    void bothGetALetterAndTheLedgerAndTheHistoryHaveIt() {
        replace(evaluator, Duty.EVALUATOR, successor, approver);

        assertThat(mailbox.kinds(email(evaluator))).endsWith("place-taken");
        assertThat(mailbox.path(email(successor), "place-given"))
                .isEqualTo("/desk/procurements/" + challenge.id().value());
        assertThat(ledger.about(challenge.id().value().toString()))
                .filteredOn(entry ->
                        entry.facts().contains(successor.person().value().toString()))
                .isNotEmpty();
        assertThat(details().history()).anyMatch(step -> step.step().equals("REPLACE_MEMBER"));
    }

    private void twoBidsAreScored() {
        story.bidSubmitted(challenge, "80000");
        story.bidSubmitted(challenge, "95000");
        story.opened(challenge);
        for (var person : List.of(author, approver, chair)) {
            conflicts.declare(challenge.id(), ConflictKind.NONE, "", person);
        }
        story.cleared(challenge);
    }

    private void decide(ConflictDecision decision) {
        var undecided = conflicts.of(challenge.id()).stream()
                .filter(ConflictView::undecided)
                .findFirst()
                .orElseThrow();
        conflicts.decide(undecided.id(), decision, "Stays away from that bid", approver);
    }

    private void replace(Actor left, Duty duty, Actor came, Actor by) {
        replacing.replace(challenge.id(), new Place(left.person(), duty), came.person(), "Has left", by);
    }

    private String email(Actor actor) {
        return people.person(actor.person()).email();
    }

    private EvaluationView view(Actor reader) {
        return evaluations.evaluation(challenge.lot(), reader).orElseThrow();
    }

    private ProcurementDetails details() {
        return procurements.details(challenge.id(), author);
    }

    private static void refused(Refusal rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(rule));
    }
}
