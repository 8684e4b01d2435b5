package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.commonlot.marketplace.procurement.Fixture.NOW;
import static org.commonlot.marketplace.procurement.Fixture.assertRefused;
import static org.commonlot.marketplace.procurement.Fixture.criteria;
import static org.commonlot.marketplace.procurement.Fixture.lot;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.commonlot.marketplace.terms.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A challenge of several stages: its rounds, and the way from one stage to the next. */
class StagesTest {

    private static final List<StageKind> TWO = List.of(StageKind.EXPLORATION, StageKind.PILOT);
    private static final Timetable PILOT = new Timetable(
            Instant.parse("2027-02-01T12:00:00Z"), Instant.parse("2027-02-15T12:00:00Z"), LocalDate.of(2027, 3, 15));

    private final Fixture fixture = new Fixture();

    private Procurement draft() {
        var draft = fixture.draft("29999.99");
        draft.stages(TWO, fixture.author);
        draft.plan(1, plan(StageKind.EXPLORATION, Timetable.NONE, 2), fixture.author);
        draft.plan(2, plan(StageKind.PILOT, PILOT, null), fixture.author);
        return draft;
    }

    private static StagePlan plan(StageKind kind, Timetable dates, @Nullable Integer places) {
        return new StagePlan(kind, dates, places, null, null, false, true);
    }

    private Procurement published() {
        return publish(draft());
    }

    private Procurement publish(Procurement draft) {
        draft.sendForReview(fixture.author);
        draft.approve(fixture.approver, NOW);
        draft.publish(Fixture.BELOW_THRESHOLD, fixture.author, NOW);
        return draft;
    }

    private static void evaluate(Procurement procurement) {
        for (var step : List.of(LotStep.CLOSE, LotStep.OPEN_BIDS, LotStep.EVALUATE)) {
            procurement.move(lot(procurement), step);
        }
    }

    private Procurement selected() {
        var procurement = published();
        evaluate(procurement);
        procurement.move(lot(procurement), LotStep.SELECT);
        return procurement;
    }

    @Test
    void isOneTenderUnlessItIsDivided() {
        assertThat(fixture.empty().staged()).isFalse();
        assertThat(fixture.empty().position()).isEqualTo(StagePosition.ONLY);
        assertThat(draft().position()).isEqualTo(StagePosition.FIRST);
    }

    @Test
    void wantsEveryStageSaidBeforeItIsReviewed() {
        var draft = fixture.draft("29999.99");
        draft.stages(TWO, fixture.author);
        assertThat(draft.missingSections()).containsExactly(Section.STAGES);
        assertRefused(ProcurementRefusal.INCOMPLETE, () -> draft.sendForReview(fixture.author));
        draft.plan(1, plan(StageKind.EXPLORATION, Timetable.NONE, 2), fixture.author);
        draft.plan(2, plan(StageKind.PILOT, PILOT, null), fixture.author);
        assertThat(draft.missingSections()).isEmpty();
    }

    @Test
    void keepsWhatWasSaidOfAStageWhenAnotherIsAdded() {
        var draft = draft();
        draft.stages(List.of(StageKind.SIFT, StageKind.EXPLORATION, StageKind.PILOT), fixture.author);
        var views = draft.stageViews();
        assertThat(views).extracting(StageView::number).containsExactly(1, 2, 3);
        assertThat(views.get(1).places()).isEqualTo(2);
        assertThat(views.get(2).dates()).isEqualTo(PILOT);
    }

    @Test
    void becomesOneTenderAgain() {
        var draft = draft();
        draft.stages(List.of(), fixture.author);
        assertThat(draft.staged()).isFalse();
        assertThat(draft.stageViews().getFirst().kind()).isEqualTo(StageKind.TENDER);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> draft.plan(1, plan(StageKind.PILOT, PILOT, null), fixture.author));
    }

    @Test
    void isDividedByItsAuthorAloneWhileItIsADraft() {
        var draft = draft();
        assertRefused(ProcurementRefusal.NOT_YOUR_DUTY, () -> draft.stages(TWO, fixture.approver));
        draft.sendForReview(fixture.author);
        assertRefused(ProcurementRefusal.STEP_NOT_POSSIBLE, () -> draft.stages(TWO, fixture.author));
    }

    @Test
    void opensItsFirstStageToEverybodyAndPlansTheOthers() {
        var procurement = published();
        assertThat(procurement.lots()).extracting(Lot::stage).containsExactly(1);
        assertThat(procurement.publicState()).isEqualTo(PublicState.OPEN);
        var next = procurement.next(lot(procurement));
        assertThat(next.state()).isEqualTo(LotState.PLANNED);
        assertThat(next.number()).isEqualTo(1);
        assertThat(next.view().criteria())
                .extracting(Criterion::weight)
                .containsExactly(new BigDecimal("60"), new BigDecimal("40"));
    }

    @Test
    void judgesAStageByItsOwnCriteriaWhereItHasAny() {
        var draft = draft();
        draft.assessStageBy(1, criteria("90", "10"), PriceFormula.SHARE_OF_BUDGET_SAVED, fixture.author);
        var procurement = publish(draft);
        var first = procurement.lots().getFirst().view();
        assertThat(first.priceFormula()).isEqualTo(PriceFormula.SHARE_OF_BUDGET_SAVED);
        assertThat(first.criteria())
                .extracting(Criterion::weight)
                .containsExactly(new BigDecimal("90"), new BigDecimal("10"));
        assertThat(procurement.next(first.id()).view().criteria())
                .extracting(Criterion::weight)
                .containsExactly(new BigDecimal("60"), new BigDecimal("40"));
    }

    @Test
    void showsThatItIsBeingEvaluatedUntilTheNextStageOpens() {
        assertThat(selected().publicState()).isEqualTo(PublicState.EVALUATING);
    }

    @Test
    void opensTheNextStageWithItsOwnDates() {
        var procurement = selected();
        var first = procurement.lots().getFirst();
        var opened = procurement.openStage(PILOT, fixture.author, NOW);
        assertThat(opened.stage()).isEqualTo(2);
        assertThat(procurement.publicState()).isEqualTo(PublicState.OPEN);
        assertThat(procurement.timetable()).isEqualTo(PILOT);
        assertThat(procurement.deadline().at()).isEqualTo(PILOT.bidsClose());
        assertThat(procurement.deadline(first).at()).isEqualTo(Fixture.BIDS_CLOSE);
        assertThat(procurement.position()).isEqualTo(StagePosition.LATER);
        assertThat(procurement.lots()).extracting(Lot::state).containsExactly(LotState.OPEN);
        assertThat(procurement.lot(first.id()).state()).isEqualTo(LotState.SELECTED);
    }

    @Test
    void opensTheNextStageByItsAuthorAlone() {
        var procurement = selected();
        assertRefused(ProcurementRefusal.NOT_YOUR_DUTY, () -> procurement.openStage(PILOT, fixture.approver, NOW));
    }

    @ParameterizedTest
    @EnumSource(LotState.class)
    void opensTheNextStageOnlyWhenItIsDecidedWhoGoesOn(LotState state) {
        var procurement = published();
        for (var step : wayTo(state)) procurement.move(lot(procurement), step);
        switch (state) {
            case SELECTED -> procurement.openStage(PILOT, fixture.author, NOW);
            case UNSUCCESSFUL, CANCELLED ->
                assertRefused(
                        ProcurementRefusal.NOBODY_GOES_ON, () -> procurement.openStage(PILOT, fixture.author, NOW));
            case PLANNED, OPEN, CLOSED, OPENED, EVALUATING, DECIDED, COMPLETE ->
                assertRefused(
                        ProcurementRefusal.STAGE_UNDECIDED, () -> procurement.openStage(PILOT, fixture.author, NOW));
        }
    }

    private static List<LotStep> wayTo(LotState state) {
        return switch (state) {
            case PLANNED, OPEN -> List.of();
            case CLOSED -> List.of(LotStep.CLOSE);
            case OPENED -> List.of(LotStep.CLOSE, LotStep.OPEN_BIDS);
            case EVALUATING -> List.of(LotStep.CLOSE, LotStep.OPEN_BIDS, LotStep.EVALUATE);
            case SELECTED -> List.of(LotStep.CLOSE, LotStep.OPEN_BIDS, LotStep.EVALUATE, LotStep.SELECT);
            case DECIDED -> List.of(LotStep.CLOSE, LotStep.OPEN_BIDS, LotStep.EVALUATE, LotStep.DECIDE);
            case COMPLETE ->
                List.of(LotStep.CLOSE, LotStep.OPEN_BIDS, LotStep.EVALUATE, LotStep.DECIDE, LotStep.COMPLETE_LOT);
            case UNSUCCESSFUL -> List.of(LotStep.CLOSE, LotStep.END_UNSUCCESSFUL);
            case CANCELLED -> List.of(LotStep.CANCEL_LOT);
        };
    }

    @Test
    void opensNothingAfterItsLastStage() {
        var procurement = selected();
        procurement.openStage(PILOT, fixture.author, NOW);
        evaluate(procurement);
        assertRefused(ProcurementRefusal.NO_STAGE_FOLLOWS, () -> procurement.openStage(PILOT, fixture.author, NOW));
        assertRefused(ProcurementRefusal.NO_STAGE_FOLLOWS, () -> procurement.next(lot(procurement)));
    }

    @Test
    void isCancelledInWhateverStage() {
        var between = selected();
        between.cancel(new Ending("need-ended", "No money", "045678-2026", NOW), fixture.approver, NOW);
        assertThat(between.lots()).extracting(Lot::state).containsExactly(LotState.CANCELLED);
        var later = selected();
        later.openStage(PILOT, fixture.author, NOW);
        later.cancel(new Ending("need-ended", "No money", "045678-2026", NOW), fixture.approver, NOW);
        assertThat(later.publicState()).isEqualTo(PublicState.CANCELLED);
        assertThat(later.earlierRounds()).extracting(Lot::state).containsExactly(LotState.SELECTED);
    }

    @Test
    void refinesTheNextRoundUnderItsOwnIds() {
        var procurement = selected();
        var lot = lot(procurement);
        var before = procurement.next(lot).view().criteria();
        procurement.refine(lot, criteria("70", "30"));
        var after = procurement.next(lot).view().criteria();
        assertThat(after)
                .extracting(Criterion::id)
                .isEqualTo(before.stream().map(Criterion::id).toList());
        assertThat(after).extracting(Criterion::weight).containsExactly(new BigDecimal("70"), new BigDecimal("30"));
        assertThat(procurement.nextRefined()).isTrue();
        assertThat(procurement.lot(lot).view().criteria())
                .extracting(Criterion::weight)
                .containsExactly(new BigDecimal("60"), new BigDecimal("40"));
    }
}
