package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.bidding.BiddingRefusal;
import org.commonlot.marketplace.bidding.Opening;
import org.commonlot.marketplace.evaluation.Evaluating;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.EvaluationRefusal;
import org.commonlot.marketplace.evaluation.EvaluationView;
import org.commonlot.marketplace.evaluation.Mark;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** People of other authorities on one procurement: asked, answering, taking part, and gone; on both databases. */
abstract class HostingRules {

    @Autowired
    Hosting hosting;

    @Autowired
    Procuring procuring;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Opening opening;

    @Autowired
    Evaluating evaluating;

    @Autowired
    EvaluationDesk evaluations;

    @Autowired
    OrganisationDirectory organisations;

    @Autowired
    People people;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MarketClock clock;

    @Autowired
    Cast cast;

    @Autowired
    Story story;

    @SuppressWarnings("NullAway.Init")
    private Challenge draft;

    @BeforeEach
    void aDraft() {
        draft = story.draftedChallenge(Story.BELOW_THRESHOLD);
    }

    @Test
    void countsThoseWhoAreAskedOnlyOnceTheyAccept() {
        var guest = cast.actor(cast.authority(), Role.EVALUATOR);
        var asked = story.asked(draft, Duty.EVALUATOR, guest);

        assertThat(mailbox.path(email(guest), "guest-asked")).isEqualTo("/desk/asked/" + asked.value());
        assertThat(details().team()).doesNotContainKey(guest.person());
        assertNotFound(() -> catalogue.details(draft.id(), guest));
        assertThat(catalogue.desk(guest)).isEmpty();
        assertThat(hosting.asked(guest)).singleElement().satisfies(task -> {
            assertThat(task.id()).isEqualTo(asked);
            assertThat(task.authority())
                    .isEqualTo(organisations.name(draft.team().authority()));
            assertThat(task.home()).isEqualTo(organisations.name(home(guest)));
        });

        hosting.accept(asked, guest);

        assertThat(hosting.asked(guest)).isEmpty();
        assertThat(details().with(Duty.EVALUATOR)).contains(guest.person());
        assertThat(catalogue.details(draft.id(), guest).mine()).containsExactly(Duty.EVALUATOR);
        assertThat(catalogue.desk(guest)).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(draft.id());
            assertThat(row.duties()).containsExactly(Duty.EVALUATOR);
        });
        assertThat(mailbox.kinds(email(draft.team().author()))).contains("guest-accepted");
    }

    @Test
    void tellsTheAuthorTheSameOfAnAddressThatHasAnAccountAndOneThatHasNone() {
        var known = cast.actor(cast.authority(), Role.OPENER);
        var unknown = cast.email();
        story.asked(draft, Duty.OPENER, known);
        hosting.ask(draft.id(), unknown, Duty.OPENER, author());

        assertThat(mailbox.kinds(unknown)).containsExactly("guest-asked-to-register");
        assertThat(hosting.guests(draft.id(), author())).hasSize(2).allSatisfy(guest -> {
            assertThat(guest.standing()).isEqualTo(GuestStanding.ASKED);
            assertThat(guest.name()).isNull();
            assertThat(guest.authority()).isNull();
            assertThat(guest.entitled()).isFalse();
        });
        assertRefused(
                ProcurementRefusal.GUEST_ASKED_ALREADY,
                () -> hosting.ask(draft.id(), unknown.toUpperCase(), Duty.OPENER, author()));
        assertRefused(
                ProcurementRefusal.GUEST_ASKED_ALREADY,
                () -> hosting.ask(draft.id(), email(known), Duty.OPENER, author()));
    }

    @Test
    void letsWhoRegisteredLaterAnswer() {
        var asked = hosting.ask(draft.id(), "  Someone." + cast.email() + " ", Duty.OBSERVER, author());
        var address = hosting.guests(draft.id(), author()).getFirst().email();
        var newcomer = cast.actorAt(address, cast.authority(), Role.FINANCE);

        hosting.accept(asked, newcomer);

        assertThat(catalogue.details(draft.id(), newcomer).mine()).containsExactly(Duty.OBSERVER);
    }

    @Test
    void keepsWhyTheyDeclineForTheAuthorAndLetsThemBeAskedAgain() {
        var guest = cast.actor(cast.authority(), Role.OPENER);
        var asked = story.asked(draft, Duty.OPENER, guest);
        assertRefused(ProcurementRefusal.REASON_NEEDED, () -> hosting.decline(asked, " ", guest));
        hosting.decline(asked, "On leave that week", guest);

        assertThat(hosting.guests(draft.id(), author())).singleElement().satisfies(view -> {
            assertThat(view.standing()).isEqualTo(GuestStanding.DECLINED);
            assertThat(view.name()).isEqualTo(guest.name());
            assertThat(view.reason()).isEqualTo("On leave that week");
        });
        assertThat(hosting.guests(draft.id(), draft.team().chair())).isEmpty();
        assertThat(mailbox.kinds(email(author()))).contains("guest-declined");
        assertNotFound(() -> catalogue.details(draft.id(), guest));
        assertNotFound(() -> hosting.accept(asked, guest));

        hosting.accept(story.asked(draft, Duty.OPENER, guest), guest);
        assertThat(details().with(Duty.OPENER)).contains(guest.person());
    }

    @Test
    void canBeTakenBackUntilItIsAnswered() {
        var guest = cast.actor(cast.authority(), Role.OPENER);
        var asked = story.asked(draft, Duty.OPENER, guest);
        hosting.withdraw(draft.id(), asked, author());

        assertThat(mailbox.kinds(email(guest))).contains("guest-not-needed");
        assertThat(hosting.asked(guest)).isEmpty();
        assertNotFound(() -> hosting.asked(asked, guest));
        assertNotFound(() -> hosting.accept(asked, guest));
        assertNotFound(() -> hosting.decline(asked, "No", guest));

        var again = story.asked(draft, Duty.OPENER, guest);
        hosting.accept(again, guest);
        assertRefused(ProcurementRefusal.GUEST_ANSWERED, () -> hosting.withdraw(draft.id(), again, author()));
    }

    @ParameterizedTest
    @CsvSource({
        "OPENER, OPENER, true",
        "OPENER, APPROVER, true",
        "OPENER, EVALUATOR, false",
        "OPENER, BUYER, false",
        "EVALUATOR, EVALUATOR, true",
        "EVALUATOR, MODERATOR, true",
        "EVALUATOR, OPENER, false",
        "EVALUATOR, AUTHORITY_OWNER, false",
        "OBSERVER, FINANCE, true",
        "OBSERVER, AUTHORITY_OWNER, true"
    })
    void isAcceptedByThoseWhoHoldTheRoleInTheirOwnAuthority(Duty duty, Role role, boolean may) {
        var guest = cast.actor(cast.authority(), role);
        var asked = story.asked(draft, duty, guest);
        if (may) {
            hosting.accept(asked, guest);
            assertThat(details().with(duty)).contains(guest.person());
        } else {
            assertThat(hosting.asked(asked, guest).home()).isNull();
            assertRefused(ProcurementRefusal.GUEST_ROLE_MISSING, () -> hosting.accept(asked, guest));
            assertNotFound(() -> catalogue.details(draft.id(), guest));
        }
    }

    /** The table has one right for observers: any seat in an authority, and no other. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void isObservedByThoseWithAnySeatInAnAuthority(Role role) {
        assertThat(Right.OBSERVE.roles().contains(role)).isEqualTo(role.side() == Role.Side.AUTHORITY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Duty.class,
            names = {"AUTHOR", "APPROVER", "CHAIR"})
    void asksNobodyForWhatBelongsToTheBuyingAuthority(Duty duty) {
        assertNotFound(() -> hosting.ask(draft.id(), cast.email(), duty, author()));
    }

    @Test
    void isAskedByTheAuthorAloneWhileItIsADraft() {
        var address = cast.email();
        var guest = story.guest(draft, Duty.EVALUATOR, Role.EVALUATOR);
        for (var other : List.of(draft.team().approver(), draft.team().chair(), guest)) {
            assertRefused(
                    ProcurementRefusal.NOT_YOUR_DUTY, () -> hosting.ask(draft.id(), address, Duty.OBSERVER, other));
        }
        var stranger = cast.actor(cast.authority(), Role.BUYER);
        assertNotFound(() -> hosting.ask(draft.id(), address, Duty.OBSERVER, stranger));
        assertNotFound(() -> hosting.guests(draft.id(), stranger));
        assertRefused(
                ProcurementRefusal.GUEST_YOURSELF,
                () -> hosting.ask(draft.id(), email(author()), Duty.OBSERVER, author()));
        assertRefused(
                ProcurementRefusal.GUEST_ADDRESS_MALFORMED,
                () -> hosting.ask(draft.id(), "no address", Duty.OBSERVER, author()));
        procuring.sendForReview(draft.id(), author());
        assertRefused(
                ProcurementRefusal.STEP_NOT_POSSIBLE, () -> hosting.ask(draft.id(), address, Duty.OBSERVER, author()));
    }

    @Test
    void isAnsweredByNobodyButTheOneAskedAndNotAfterTheNotice() {
        var guest = cast.actor(cast.authority(), Role.EVALUATOR);
        var asked = story.asked(draft, Duty.EVALUATOR, guest);
        var other = cast.actor(home(guest), Role.EVALUATOR);
        assertNotFound(() -> hosting.asked(asked, other));
        assertNotFound(() -> hosting.accept(asked, other));
        assertNotFound(() -> hosting.decline(asked, "Not me", other));

        story.announced(draft);

        assertRefused(ProcurementRefusal.GUEST_TOO_LATE, () -> hosting.accept(asked, guest));
        assertThat(hosting.asked(guest)).isEmpty();
        assertThat(details().with(Duty.EVALUATOR)).doesNotContain(guest.person());
    }

    @Test
    void endsAtOnceWhereTheRoleEndsAtHomeAndNoOtherAuthorityStandsIn() {
        var guest = story.guest(draft, Duty.EVALUATOR, Role.EVALUATOR);
        var home = home(guest);
        cast.seat(guest, home, Role.FINANCE);
        cast.seat(guest, cast.authority(), Role.EVALUATOR);
        cast.unseat(guest, home, Role.EVALUATOR);
        var now = people.actorFor(guest.person());

        assertNotFound(() -> catalogue.details(draft.id(), now));
        assertNotFound(() -> conflicts.declare(draft.id(), ConflictKind.NONE, "", now));
        assertNotFound(() -> evaluating.submit(draft.lot(), now));
        assertThat(catalogue.desk(now)).isEmpty();
        assertThat(hosting.guests(draft.id(), author()))
                .singleElement()
                .satisfies(view -> assertThat(view.entitled()).isFalse());

        cast.seat(guest, home, Role.MODERATOR);
        assertThat(catalogue
                        .details(draft.id(), people.actorFor(guest.person()))
                        .mine())
                .containsExactly(Duty.EVALUATOR);
    }

    @Test
    void givesNothingElseOfThatAuthority() {
        var guest = story.guest(draft, Duty.OBSERVER, Role.BUYER);
        var other = procuring.draft("Potholes", draft.team().authority(), author());

        assertNotFound(() -> catalogue.details(other, guest));
        assertNotFound(() -> procuring.draft("Mine", draft.team().authority(), guest));
        assertThat(catalogue.desk(guest)).extracting(DeskRow::id).containsExactly(draft.id());
    }

    @Test
    void countsGuestsAmongTheThreeOpenersAndTheTwoEvaluators() {
        var team = draft.team();
        var twoOpeners =
                Set.of(team.openers().get(0).person(), team.openers().get(1).person());
        var chairAlone = Set.of(team.chair().person());
        assertRefused(ProcurementRefusal.THREE_OPENERS_NEEDED, () -> name(twoOpeners, chairAlone));
        var opener = story.guest(draft, Duty.OPENER, Role.OPENER);
        assertRefused(ProcurementRefusal.TWO_EVALUATORS_NEEDED, () -> name(twoOpeners, chairAlone));
        var evaluator = story.guest(draft, Duty.EVALUATOR, Role.EVALUATOR);

        name(twoOpeners, chairAlone);

        assertThat(details().missing()).isEmpty();
        assertThat(details().with(Duty.OPENER)).hasSize(3).contains(opener.person());
        assertThat(details().with(Duty.EVALUATOR))
                .containsExactlyInAnyOrder(team.chair().person(), evaluator.person());
    }

    @Test
    void countsNobodyTwiceAsOpener() {
        var team = draft.team();
        var own = team.openers().get(0);
        cast.seat(own, cast.authority(), Role.OPENER);
        hosting.accept(story.asked(draft, Duty.OPENER, own), people.actorFor(own.person()));

        assertRefused(
                ProcurementRefusal.THREE_OPENERS_NEEDED,
                () -> name(
                        Set.of(own.person(), team.openers().get(1).person()),
                        Set.of(team.chair().person(), team.evaluator().person())));
    }

    @Test
    void declaresConflictsBeforeTheNoticeLikeEverybody() {
        var guest = story.guest(draft, Duty.OPENER, Role.OPENER);
        procuring.sendForReview(draft.id(), author());
        procuring.approve(draft.id(), draft.team().approver());
        for (var person : draft.team().everybody()) conflicts.declare(draft.id(), ConflictKind.NONE, "", person);
        assertRefused(ProcurementRefusal.DECLARATIONS_MISSING, this::fileNotice);
        conflicts.declare(draft.id(), ConflictKind.ACTUAL, "My brother's firm", guest);
        assertRefused(ProcurementRefusal.CONFLICT_UNDECIDED, this::fileNotice);
        var declared = conflicts.of(draft.id()).stream()
                .filter(made -> made.person().equals(guest.person()))
                .findFirst()
                .orElseThrow();
        conflicts.decide(
                declared.id(),
                ConflictDecision.STOOD_DOWN,
                "Too close",
                draft.team().approver());
        assertRefused(ProcurementRefusal.CONFLICT_STANDS, this::fileNotice);
        hosting.remove(draft.id(), guestId(guest), "A conflict of interest", author());
        fileNotice();
        assertThat(details().state()).isEqualTo(ProcurementState.NOTICE_FILED);
    }

    @Test
    void opensTogetherWithSomebodyElseAndNeverTwice() {
        var guest = story.guest(draft, Duty.OPENER, Role.OPENER);
        var challenge = story.published(draft, guest);
        story.bidSubmitted(challenge, "90000");
        closed(challenge);

        assertThat(opening.consent(challenge.id(), guest)).isFalse();
        assertRefused(BiddingRefusal.CONSENTED_ALREADY, () -> opening.consent(challenge.id(), guest));
        assertThat(opening.consent(challenge.id(), draft.team().openers().get(0)))
                .isTrue();
        assertNotFound(() -> evaluations.bidders(challenge.id(), guest));
        assertRefused(
                ProcurementRefusal.GUEST_STAYS,
                () -> hosting.remove(challenge.id(), guestId(guest), "Too late", author()));
    }

    @Test
    void takesTheConsentOfWhoIsRemovedOrLosesTheRoleAway() {
        var removed = story.guest(draft, Duty.OPENER, Role.OPENER);
        var unseated = story.guest(draft, Duty.OPENER, Role.OPENER);
        var challenge = story.published(draft, removed, unseated);
        story.bidSubmitted(challenge, "90000");
        closed(challenge);
        opening.consent(challenge.id(), removed);
        hosting.remove(challenge.id(), guestId(removed), "Left their council", author());
        assertNotFound(() -> catalogue.details(challenge.id(), removed));

        assertThat(opening.consent(challenge.id(), unseated)).isFalse();
        cast.unseat(unseated, home(unseated), Role.OPENER);

        assertThat(opening.consent(challenge.id(), draft.team().openers().get(0)))
                .isFalse();
        assertThat(opening.consent(challenge.id(), draft.team().openers().get(1)))
                .isTrue();
    }

    @Test
    void isRemovedAfterTheApprovalOnlyWhileEnoughAreLeft() {
        var guest = story.guest(draft, Duty.OPENER, Role.OPENER);
        var spare = story.guest(draft, Duty.OBSERVER, Role.AUDITOR);
        var team = draft.team();
        name(
                Set.of(team.openers().get(0).person(), team.openers().get(1).person()),
                Set.of(team.chair().person(), team.evaluator().person()));
        procuring.sendForReview(draft.id(), author());

        assertRefused(
                ProcurementRefusal.THREE_OPENERS_NEEDED,
                () -> hosting.remove(draft.id(), guestId(guest), "Changed my mind", author()));
        assertThat(details().with(Duty.OPENER)).contains(guest.person());
        hosting.remove(draft.id(), guestId(spare), "Not needed", author());
        assertNotFound(() -> catalogue.details(draft.id(), spare));
        assertThat(mailbox.kinds(email(spare))).contains("guest-not-needed");
    }

    @Test
    void scoresAsOneOfThePanel() {
        var guest = story.guest(draft, Duty.EVALUATOR, Role.EVALUATOR);
        var challenge = story.published(draft, guest);
        story.bidSubmitted(challenge, "90000");
        closed(challenge);
        open(challenge);
        story.checked(challenge);
        assertRefused(ProcurementRefusal.DECLARATIONS_MISSING, () -> evaluations.evaluation(challenge.lot(), guest));
        conflicts.declare(challenge.id(), ConflictKind.NONE, "", guest);
        story.scored(challenge, draft.team().chair(), 4);
        story.scored(challenge, draft.team().evaluator(), 4);
        var item = story.items(challenge, guest).getFirst();
        var mark = new Mark(4, "Good");
        assertRefused(
                EvaluationRefusal.PEERS_STILL_SCORING,
                () -> evaluating.agree(challenge.lot(), item, mark, draft.team().chair()));
        assertRefused(EvaluationRefusal.OWN_SCORES_FIRST, () -> evaluations.moderation(challenge.lot(), guest));

        story.scored(challenge, guest, 2);

        evaluating.agree(challenge.lot(), item, mark, draft.team().chair());
        assertRefused(ProcurementRefusal.NOT_YOUR_DUTY, () -> evaluating.agree(challenge.lot(), item, mark, guest));
        assertThat(evaluations.moderation(challenge.lot(), guest).getFirst().marks())
                .hasSize(3);
    }

    @Test
    void readsAsAnObserverWhatThePanelMayReadAndChangesNothing() {
        var guest = story.guest(draft, Duty.OBSERVER, Role.FINANCE);
        var challenge = story.published(draft, guest);
        story.bidSubmitted(challenge, "90000");
        closed(challenge);
        assertRefused(ProcurementRefusal.NOT_YOUR_DUTY, () -> opening.consent(challenge.id(), guest));
        open(challenge);
        assertThat(evaluations.bidders(challenge.id(), guest)).hasSize(1);
        story.checked(challenge);
        assertRefused(ProcurementRefusal.DECLARATIONS_MISSING, () -> evaluations.answers(challenge.lot(), 1, guest));
        conflicts.declare(challenge.id(), ConflictKind.NONE, "", guest);

        assertThat(evaluations.answers(challenge.lot(), 1, guest).answers()).isNotEmpty();
        assertThat(evaluations.answers(challenge.lot(), 1, guest).supplierName())
                .isNull();
        assertNotFound(() -> evaluations.checks(challenge.lot(), guest));
        var item = story.items(challenge, guest).getFirst();
        assertRefused(
                ProcurementRefusal.NOT_YOUR_DUTY,
                () -> evaluating.score(challenge.lot(), item, new Mark(4, "Good"), guest));
        assertRefused(ProcurementRefusal.NOT_YOUR_DUTY, () -> evaluating.submit(challenge.lot(), guest));
        story.scored(challenge, draft.team().chair(), 4);
        assertRefused(EvaluationRefusal.OWN_SCORES_FIRST, () -> evaluations.moderation(challenge.lot(), guest));
        story.scored(challenge, draft.team().evaluator(), 3);
        assertThat(evaluations.moderation(challenge.lot(), guest).getFirst().marks())
                .hasSize(2);
        assertRefused(
                ProcurementRefusal.NOT_YOUR_DUTY,
                () -> evaluating.agree(challenge.lot(), item, new Mark(4, "Good"), guest));
        assertThat(evaluations.evaluation(challenge.lot(), guest).orElseThrow().panel())
                .extracting(EvaluationView.Evaluator::person)
                .doesNotContain(guest.person());
    }

    @Test
    void readsNothingAsAnObserverWithAnActualConflict() {
        var guest = story.guest(draft, Duty.OBSERVER, Role.FINANCE);
        var challenge = story.published(draft, guest);
        story.bidSubmitted(challenge, "90000");
        closed(challenge);
        open(challenge);
        conflicts.declare(challenge.id(), ConflictKind.ACTUAL, "I own shares", guest);
        story.checked(challenge);

        assertRefused(ProcurementRefusal.CONFLICT_STANDS, () -> evaluations.answers(challenge.lot(), 1, guest));
        assertRefused(ProcurementRefusal.CONFLICT_STANDS, () -> evaluations.evaluation(challenge.lot(), guest));
    }

    @Test
    void observesInTheOwnAuthorityToo() {
        var colleague = cast.actor(draft.team().authority(), Role.OPENER);
        hosting.accept(story.asked(draft, Duty.OBSERVER, colleague), colleague);
        assertThat(catalogue.details(draft.id(), colleague).mine()).containsExactly(Duty.OBSERVER);
    }

    @Test
    void leavesStepsInTheHistoryAndEntriesInTheLedgerWithoutAnAddress() {
        var guest = story.guest(draft, Duty.OBSERVER, Role.FINANCE);
        var other = cast.actor(cast.authority(), Role.OPENER);
        hosting.decline(story.asked(draft, Duty.OPENER, other), "No time", other);
        hosting.withdraw(draft.id(), story.asked(draft, Duty.OPENER, other), author());
        hosting.remove(draft.id(), guestId(guest), "Not needed", author());

        assertThat(details().history())
                .extracting(TransitionView::step)
                .contains("ASK_GUEST", "GUEST_ACCEPTS", "GUEST_DECLINES", "WITHDRAW_GUEST", "REMOVE_GUEST");
        var entries = ledger.about(draft.id().value().toString());
        assertThat(entries)
                .extracting(LedgerEntry::act)
                .contains(
                        "procurement.ask_guest",
                        "procurement.guest_accepts",
                        "procurement.guest_declines",
                        "procurement.withdraw_guest",
                        "procurement.remove_guest");
        assertThat(entries.toString()).doesNotContain(email(guest), email(other), "No time");
        assertThat(ledger.verify().fault()).isNull();
    }

    private Actor author() {
        return draft.team().author();
    }

    private void name(Set<PersonId> openers, Set<PersonId> evaluators) {
        var team = draft.team();
        procuring.name(
                draft.id(),
                details().version(),
                new TeamList(
                        team.approver().person(),
                        openers,
                        evaluators,
                        team.chair().person()),
                author());
    }

    private void fileNotice() {
        procuring.fileNotice(draft.id(), "012345-2026", clock.instant(), author());
    }

    private void closed(Challenge challenge) {
        story.closed(challenge);
        clock.travelTo(challenge.deadline().plus(Duration.ofHours(1)));
    }

    private void open(Challenge challenge) {
        opening.consent(challenge.id(), draft.team().openers().get(0));
        opening.consent(challenge.id(), draft.team().openers().get(1));
    }

    private GuestId guestId(Actor guest) {
        return hosting.guests(draft.id(), author()).stream()
                .filter(view -> view.email().equals(email(guest)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ProcurementDetails details() {
        return catalogue.details(draft.id(), author());
    }

    private String email(Actor person) {
        return people.person(person.person()).email();
    }

    private static OrganisationId home(Actor guest) {
        return guest.seats().iterator().next().organisation();
    }

    private static void assertNotFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }

    private static void assertRefused(Refusal code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(code));
    }
}
