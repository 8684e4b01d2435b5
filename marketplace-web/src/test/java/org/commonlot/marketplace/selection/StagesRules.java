package org.commonlot.marketplace.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.award.AwardRefusal;
import org.commonlot.marketplace.award.Awarding;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.bidding.BiddingRefusal;
import org.commonlot.marketplace.bidding.Opening;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.RecordChecking;
import org.commonlot.marketplace.evaluation.RecordSubject;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.preparation.PreparationRefusal;
import org.commonlot.marketplace.preparation.Preparing;
import org.commonlot.marketplace.procedure.Valuation;
import org.commonlot.marketplace.procurement.Closing;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.Ending;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementRefusal;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.procurement.StageKind;
import org.commonlot.marketplace.procurement.Staged;
import org.commonlot.marketplace.procurement.Staging;
import org.commonlot.marketplace.procurement.Timetable;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A challenge in stages, from its draft to the award of its last stage, on both databases. */
abstract class StagesRules {

    @Autowired
    Staging staging;

    @Autowired
    Selecting selecting;

    @Autowired
    SelectionDesk selections;

    @Autowired
    Procuring procuring;

    @Autowired
    Preparing preparing;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Bidding bidding;

    @Autowired
    Opening opening;

    @Autowired
    Closing closing;

    @Autowired
    EvaluationDesk evaluations;

    @Autowired
    RecordChecking checking;

    @Autowired
    Awarding awarding;

    @Autowired
    People people;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MarketClock clock;

    @BeforeEach
    void now() {
        clock.travelTo(Clock.systemUTC().instant());
    }

    /** Three have bid in the first stage, which is evaluated: the cheapest is best. */
    private record Entrants(
            Story.Challenge challenge, Story.SubmittedBid best, Story.SubmittedBid second, Story.SubmittedBid last) {}

    private Entrants evaluated() {
        return evaluated(story.stagedDraft(Story.FLEXIBLE));
    }

    private Entrants evaluated(Story.Challenge draft) {
        var challenge = story.published(draft);
        var best = story.bidSubmitted(challenge, "80000");
        var second = story.bidSubmitted(challenge, "90000");
        var last = story.bidSubmitted(challenge, "110000");
        story.evaluated(challenge);
        return new Entrants(challenge, best, second, last);
    }

    @Test
    void leadsThroughBothStagesToTheAward() {
        var entrants = evaluated();
        story.chosen(entrants.challenge(), 2);
        var pilot = story.nextStage(entrants.challenge());
        var again = story.bidSubmitted(
                pilot, entrants.second().supplier(), entrants.second().bidder(), "70000");
        story.bidSubmitted(pilot, entrants.best().supplier(), entrants.best().bidder(), "75000");
        story.evaluatedAgain(pilot);
        story.proposed(pilot);
        awarding.approve(pilot.lot(), pilot.team().approver());
        assertThat(story.award(pilot).bid()).isEqualTo(again.reference());
        assertThat(story.award(pilot).price().amount()).isEqualByComparingTo("70000");
    }

    @Test
    void letsOnlyThoseWhoWereChosenBidInTheNextStage() {
        var entrants = evaluated();
        story.chosen(entrants.challenge(), 2);
        var pilot = story.nextStage(entrants.challenge());
        assertThat(bidding.start(pilot.lot(), entrants.best().bidder())).isNotNull();
        notFound(() -> bidding.start(pilot.lot(), entrants.last().bidder()));
        var stranger = cast.supplier();
        var writer = cast.actor(stranger, org.commonlot.marketplace.terms.Role.BID_WRITER);
        notFound(() -> bidding.start(pilot.lot(), writer));
        refused(
                BiddingRefusal.NOT_OPEN,
                () -> bidding.start(entrants.challenge().lot(), writer));
    }

    @Test
    void doesNotTakeUpABidOfTheStageBefore() {
        var entrants = evaluated();
        story.chosen(entrants.challenge(), 2);
        story.nextStage(entrants.challenge());
        var best = entrants.best();
        refused(
                BiddingRefusal.NOT_OPEN,
                () -> bidding.price(
                        best.id(), bidding.bid(best.id(), best.bidder()).revision(), BigDecimal.TEN, best.bidder()));
        refused(BiddingRefusal.NOT_OPEN, () -> bidding.writable(best.id(), best.bidder()));
        assertThat(bidding.bid(best.id(), best.bidder()).deadline())
                .isEqualTo(entrants.challenge().deadline());
    }

    @Test
    void closesAndOpensEachStageByItself() {
        var entrants = evaluated();
        story.chosen(entrants.challenge(), 2);
        var pilot = story.nextStage(entrants.challenge());
        story.bidSubmitted(pilot, entrants.best().supplier(), entrants.best().bidder(), "75000");
        var openers = pilot.team().openers();
        assertThat(opening.view(pilot.id(), openers.getFirst()).consents()).isEmpty();
        assertThat(opening.view(pilot.id(), openers.getFirst()).record()).isNull();
        refused(BiddingRefusal.OPENING_TOO_EARLY, () -> opening.consent(pilot.id(), openers.getFirst()));
        clock.travelTo(pilot.deadline().minusSeconds(1));
        assertThat(closing.close(pilot.id())).isFalse();
        story.closed(pilot);
        assertThat(state(pilot)).isEqualTo(LotState.CLOSED);
        clock.travelTo(pilot.deadline().plus(Duration.ofHours(1)));
        assertThat(opening.consent(pilot.id(), openers.get(1))).isFalse();
        refused(BiddingRefusal.CONSENTED_ALREADY, () -> opening.consent(pilot.id(), openers.get(1)));
        assertThat(opening.consent(pilot.id(), openers.get(2))).isTrue();
        assertThat(state(pilot)).isEqualTo(LotState.OPENED);
        assertThat(evaluations.bidders(pilot.id(), pilot.team().author())).hasSize(1);
    }

    @Test
    void endsAStageWithoutBidsUnsuccessfully() {
        var entrants = evaluated();
        story.chosen(entrants.challenge(), 1);
        var pilot = story.nextStage(entrants.challenge());
        story.opened(pilot);
        assertThat(state(pilot)).isEqualTo(LotState.UNSUCCESSFUL);
        assertThat(shown(pilot)).isEqualTo(PublicState.UNSUCCESSFUL);
    }

    @Test
    void endsWhenNobodyGoesOn() {
        var entrants = evaluated();
        story.chosen(entrants.challenge(), 0);
        assertThat(shown(entrants.challenge())).isEqualTo(PublicState.UNSUCCESSFUL);
        refused(ProcurementRefusal.NOBODY_GOES_ON, () -> story.nextStage(entrants.challenge()));
        assertThat(feedback(entrants.best()).goesOn()).isFalse();
    }

    @Test
    void isCancelledInTheSecondStage() {
        var entrants = evaluated();
        story.chosen(entrants.challenge(), 2);
        var pilot = story.nextStage(entrants.challenge());
        procuring.cancel(
                pilot.id(),
                new Ending("need-ended", "No money", "045678-2026", clock.instant()),
                pilot.team().approver());
        assertThat(shown(pilot)).isEqualTo(PublicState.CANCELLED);
        refused(
                BiddingRefusal.NOT_OPEN,
                () -> bidding.start(pilot.lot(), entrants.best().bidder()));
    }

    @Test
    void awardsNothingBeforeTheLastStageAndChoosesNobodyInIt() {
        var entrants = evaluated();
        var challenge = entrants.challenge();
        refused(
                AwardRefusal.STAGE_FOLLOWS,
                () -> awarding.propose(
                        challenge.lot(),
                        entrants.best().reference(),
                        "The best",
                        challenge.team().author()));
        story.chosen(entrants.challenge(), 2);
        var pilot = story.nextStage(entrants.challenge());
        story.bidSubmitted(pilot, entrants.best().supplier(), entrants.best().bidder(), "75000");
        story.evaluatedAgain(pilot);
        refused(SelectionRefusal.LAST_STAGE, () -> story.proposedToGoOn(pilot, 1));
    }

    @Test
    void checksTheRecordOfTheLastStageOnly() {
        var entrants = evaluated();
        var challenge = entrants.challenge();
        var approver = challenge.team().approver();
        notFound(() -> checking.view(challenge.lot(), approver));
        notFound(() -> checking.requireCheckable(challenge.lot(), true, approver));
        notFound(() -> checking.confirm(challenge.lot(), EnumSet.allOf(RecordSubject.class), "", approver));
        notFound(() -> checking.query(challenge.lot(), "Where does it say so?", approver));
        notFound(() -> checking.answer(
                challenge.lot(), 1, "On page 3", challenge.team().author()));
        assertThat(checking.said(challenge.lot(), approver)).isEmpty();
        story.chosen(challenge, 2);
        var pilot = story.nextStage(challenge);
        story.bidSubmitted(pilot, entrants.best().supplier(), entrants.best().bidder(), "75000");
        story.evaluatedAgain(pilot);
        assertThat(checking.view(pilot.lot(), approver).confirms()).isTrue();
        notFound(() -> checking.view(challenge.lot(), approver));
    }

    private static void notFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }

    @Test
    void tellsEveryEntrantItsOwnScoresAndReasons() {
        var entrants = evaluated();
        story.chosen(entrants.challenge(), 2);
        var best = feedback(entrants.best());
        var last = feedback(entrants.last());
        assertThat(best.goesOn()).isTrue();
        assertThat(best.rank()).isEqualTo(1);
        assertThat(last.goesOn()).isFalse();
        assertThat(last.places()).isEqualTo(2);
        assertThat(last.lines())
                .extracting(SelectionFeedback.Line::explanation)
                .contains("The panel found it convincing");
        assertThat(last.reasons()).isEqualTo("They understood crews best");
        assertThat(selections.feedback(
                        entrants.last().reference(), entrants.best().bidder()))
                .isEmpty();
        assertThat(kinds(entrants.best().bidder())).containsExactly("stage-chosen");
        assertThat(kinds(entrants.last().bidder())).containsExactly("stage-not-chosen");
        story.nextStage(entrants.challenge());
        assertThat(kinds(entrants.best().bidder())).containsExactlyInAnyOrder("stage-chosen", "stage-opened");
        assertThat(kinds(entrants.last().bidder())).containsExactly("stage-not-chosen");
    }

    private List<String> kinds(Actor person) {
        return mailbox.kinds(people.person(person.person()).email());
    }

    @Test
    void showsWhoGoesOnAndTheDatesOfEveryStage() {
        var entrants = evaluated();
        assertThat(staged(entrants).goingOn()).isEmpty();
        story.chosen(entrants.challenge(), 2);
        assertThat(staged(entrants).goingOn()).singleElement().satisfies(going -> {
            assertThat(going.chosen()).isEqualTo(2);
            assertThat(going.names()).hasSize(2);
            assertThat(going.stage()).isEqualTo(1);
        });
        assertThat(shown(entrants.challenge())).isEqualTo(PublicState.EVALUATING);
        var pilot = story.nextStage(entrants.challenge());
        assertThat(shown(pilot)).isEqualTo(PublicState.OPEN);
        var published = opportunities.byId(pilot.id()).orElseThrow().opportunity();
        assertThat(published.timetable().bidsClose()).isEqualTo(pilot.deadline());
        assertThat(staged(entrants).running()).isEqualTo(2);
        assertThat(staged(entrants).stages())
                .extracting(stage -> stage.dates().bidsClose())
                .containsExactly(entrants.challenge().deadline(), pilot.deadline());
        assertThat(staged(entrants).goingOn()).hasSize(1);
        assertThat(published.timetable(entrants.challenge().lot()).bidsClose())
                .isEqualTo(entrants.challenge().deadline());
    }

    @Test
    void opensTheNextStageWithLaterDatesAndNeverWithTooEarlyOnes() {
        var entrants = evaluated();
        story.chosen(entrants.challenge(), 1);
        var id = entrants.challenge().id();
        var author = entrants.challenge().team().author();
        var day = story.today();
        var short9 = times(day.plusDays(9));
        refused(ProcurementRefusal.STAGE_PERIOD_TOO_SHORT, () -> staging.open(id, short9, null, null, author));
        staging.open(id, times(day.plusDays(10)), null, null, author);
        assertThat(opportunities.byId(id).orElseThrow().opportunity().stage()).isEqualTo(2);
    }

    private static Timetable times(java.time.LocalDate closes) {
        var noon = closes.atTime(12, 0)
                .atZone(org.commonlot.marketplace.terms.UkTime.ZONE)
                .toInstant();
        return new Timetable(noon.minus(Duration.ofDays(2)), noon, closes.plusDays(20));
    }

    @Test
    void refinesCriteriaForTheNextStageAndPublishesTheNoticeAgain() {
        var entrants = evaluated();
        var challenge = entrants.challenge();
        var standing = staging.nextCriteria(challenge.lot());
        var chosen = Set.of(entrants.best().reference());
        refused(
                SelectionRefusal.REFINEMENT_OF_NOTHING,
                () -> selecting.propose(
                        challenge.lot(),
                        chosen,
                        "Best",
                        new Selecting.Refined(standing, "Learned"),
                        challenge.team().author()));
        var refined = List.of(
                weighing(standing.get(0), "45"), weighing(standing.get(1), "15"), weighing(standing.get(2), "40"));
        selecting.propose(
                challenge.lot(),
                chosen,
                "Best",
                new Selecting.Refined(refined, "Residents asked for more"),
                challenge.team().author());
        selecting.approve(challenge.lot(), challenge.team().approver());
        assertThat(feedback(entrants.best()).refinedWhy()).isEqualTo("Residents asked for more");
        refused(ProcurementRefusal.NOTICE_REQUIRED, () -> story.nextStage(challenge));
        var next = staged(entrants).stages().get(1).dates();
        staging.open(
                challenge.id(),
                next,
                "045678-2026",
                clock.instant(),
                challenge.team().author());
        var published = opportunities.byId(challenge.id()).orElseThrow().opportunity();
        assertThat(published.lots().getFirst().criteria())
                .extracting(Criterion::weight)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("45"), new BigDecimal("15"), new BigDecimal("40"));
        assertThat(staged(entrants).stages().get(1).refined()).isTrue();
    }

    private static Criterion weighing(Criterion criterion, String weight) {
        return Criterion.plain(
                criterion.id(), criterion.kind(), criterion.name(), criterion.description(), new BigDecimal(weight));
    }

    @Test
    void isDecidedByTwoPeopleWhoAreClear() {
        var entrants = evaluated();
        var challenge = entrants.challenge();
        refused(
                ProcurementRefusal.NOT_YOUR_DUTY,
                () -> selecting.propose(
                        challenge.lot(),
                        Set.of(),
                        "None",
                        null,
                        challenge.team().evaluator()));
        story.proposedToGoOn(challenge, 2);
        refused(
                ProcurementRefusal.NOT_YOUR_DUTY,
                () -> selecting.approve(challenge.lot(), challenge.team().chair()));
        refused(SelectionRefusal.PROPOSED_ALREADY, () -> story.proposedToGoOn(challenge, 2));
        selecting.returnToProposer(challenge.lot(), "Say why", challenge.team().approver());
        story.proposedToGoOn(challenge, 1);
        selecting.approve(challenge.lot(), challenge.team().approver());
        refused(
                SelectionRefusal.STEP_NOT_POSSIBLE,
                () -> selecting.approve(challenge.lot(), challenge.team().approver()));
    }

    @Test
    void refusesASiftBelowTheThreshold() {
        var draft = story.draftedChallenge(Story.BELOW_THRESHOLD);
        refused(
                ProcurementRefusal.SIFT_BELOW_THRESHOLD,
                () -> staging.choose(
                        draft.id(),
                        version(draft),
                        List.of(StageKind.SIFT, StageKind.PILOT),
                        draft.team().author()));
        var staged = story.published(story.staged(draft));
        assertThat(shown(staged)).isEqualTo(PublicState.OPEN);
    }

    @Test
    void refusesStagesUnderTheOpenProcedure() {
        var draft = story.draftedChallenge(Story.OPEN);
        refused(
                ProcurementRefusal.STAGE_NOT_IN_PROCEDURE,
                () -> staging.choose(
                        draft.id(),
                        version(draft),
                        List.of(StageKind.EXPLORATION, StageKind.PILOT),
                        draft.team().author()));
    }

    @Test
    void countsPaymentsInTheEstimatedValue() {
        var draft = story.stagedDraft(Story.FLEXIBLE);
        var author = draft.team().author();
        preparing.value(
                draft.id(),
                version(draft),
                new Valuation(
                        new BigDecimal("100000"),
                        null,
                        null,
                        null,
                        new BigDecimal("9999.99"),
                        null,
                        null,
                        new BigDecimal("20")),
                author);
        refused(PreparationRefusal.PAYMENTS_NOT_COUNTED, () -> procuring.sendForReview(draft.id(), author));
        preparing.value(
                draft.id(),
                version(draft),
                new Valuation(
                        new BigDecimal("100000"),
                        null,
                        null,
                        null,
                        new BigDecimal("10000"),
                        null,
                        null,
                        new BigDecimal("20")),
                author);
        procuring.sendForReview(draft.id(), author);
    }

    private SelectionFeedback feedback(Story.SubmittedBid bid) {
        return selections.feedback(bid.reference(), bid.bidder()).orElseThrow();
    }

    private Staged staged(Entrants entrants) {
        return java.util.Objects.requireNonNull(opportunities
                .byId(entrants.challenge().id())
                .orElseThrow()
                .opportunity()
                .staged());
    }

    private LotState state(Story.Challenge challenge) {
        return catalogue
                .details(challenge.id(), challenge.team().author())
                .lots()
                .getFirst()
                .state();
    }

    private PublicState shown(Story.Challenge challenge) {
        return opportunities.byId(challenge.id()).orElseThrow().state();
    }

    private long version(Story.Challenge draft) {
        return catalogue.details(draft.id(), draft.team().author()).version();
    }

    private static void refused(Refusal code, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .extracting(Refused::refusal)
                .isEqualTo(code);
    }
}
