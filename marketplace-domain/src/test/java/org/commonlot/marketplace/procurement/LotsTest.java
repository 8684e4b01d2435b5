package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonlot.marketplace.procurement.Fixture.assertRefused;
import static org.commonlot.marketplace.procurement.Fixture.criteria;
import static org.commonlot.marketplace.procurement.Fixture.lot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonlot.marketplace.terms.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LotsTest {

    private static final Ending ENDING = new Ending("funding-withdrawn", "No money", null, null);

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    private final Fixture fixture = new Fixture();

    /** A complete draft of 300 in three lots of 100 each. */
    private Procurement three() {
        var draft = fixture.draft("300");
        draft.revise(lot(draft), "Whole", scope("100"), fixture.author);
        for (var title : List.of("Second", "Third")) {
            var lot = draft.addLot(title, scope("100"), fixture.author);
            draft.assessBy(lot.id(), criteria("50", "50"), PriceFormula.LOWEST_DIVIDED_BY_THIS, fixture.author);
        }
        draft.revise(lot(draft), "First", scope("100"), fixture.author);
        return draft;
    }

    private static LotScope scope(String most) {
        return new LotScope("What it is", new BigDecimal(most), null, null, true, false, Set.of("UKI"));
    }

    private static List<String> titles(Procurement procurement) {
        return procurement.lots().stream().map(lot -> lot.view().title()).toList();
    }

    @Test
    void eachLotIsAddedAsTheLastAndIsBidForAndAssessedOnItsOwn() {
        var draft = three();
        assertThat(titles(draft)).containsExactly("First", "Second", "Third");
        assertThat(draft.lots().stream().map(Lot::number)).containsExactly(1, 2, 3);
        assertThat(draft.missingSections()).isEmpty();
    }

    /** Schedule 3, paragraph 1: the estimated value is all that may be paid, under whichever lot. */
    @ParameterizedTest
    @CsvSource({"300, true", "300.00, true", "299.99, false", "300.01, false", "100, false"})
    void theLotsAreWorthTogetherWhatTheEstimatedValueSays(String estimated, boolean agrees) {
        var draft = three();
        draft.budget(Fixture.budget("1", estimated), fixture.author);
        assertThat(draft.valuesAgree()).isEqualTo(agrees);
        assertThat(draft.missingSections().contains(Section.LOTS)).isEqualTo(!agrees);
    }

    static Stream<LotScope> incomplete() {
        var hundred = new BigDecimal(100);
        return Stream.of(
                new LotScope(null, hundred, null, null, true, true, Set.of()),
                new LotScope(" ", hundred, null, null, true, true, Set.of()),
                new LotScope("It", null, null, null, true, true, Set.of()),
                new LotScope("It", hundred, null, null, null, true, Set.of()),
                new LotScope("It", hundred, null, null, true, null, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void aLotSaysWhatItIsWhatItIsWorthAndWhomItSuits(LotScope scope) {
        var draft = three();
        draft.revise(lot(draft), "First", scope, fixture.author);
        assertThat(draft.missingSections()).containsExactly(Section.LOTS);
        assertRefused(ProcurementRefusal.INCOMPLETE, () -> draft.sendForReview(fixture.author));
    }

    @Test
    void refusesALotOfNoValueAndDatesThatAreHalfOrReversed() {
        var draft = three();
        refuses(ProcurementRefusal.LOT_VALUE_NOT_POSITIVE, draft, scope("0"));
        refuses(ProcurementRefusal.LOT_DATES_BOTH, draft, dates(DAY, null));
        refuses(ProcurementRefusal.LOT_DATES_BOTH, draft, dates(null, DAY));
        refuses(ProcurementRefusal.LOT_DATES_OUT_OF_ORDER, draft, dates(DAY, DAY));
    }

    private void refuses(ProcurementRefusal refusal, Procurement draft, LotScope scope) {
        assertRefused(refusal, () -> draft.revise(lot(draft), "First", scope, fixture.author));
    }

    private static LotScope dates(@Nullable LocalDate starts, @Nullable LocalDate ends) {
        return new LotScope("It", BigDecimal.TEN, starts, ends, true, true, Set.of());
    }

    @Test
    void movesALotUpAndGivesAllTheirNumbersAnew() {
        var draft = three();
        var third = draft.lots().getLast().id();
        draft.moveUp(third, fixture.author);
        assertThat(draft.lots().stream().map(Lot::number))
                .allMatch(number -> number < 0)
                .doesNotHaveDuplicates();
        draft.numberLots();
        assertThat(titles(draft)).containsExactly("First", "Third", "Second");
        assertThat(draft.lots().stream().map(Lot::number)).containsExactly(1, 2, 3);
        draft.moveUp(third, fixture.author);
        draft.numberLots();
        assertRefused(ProcurementRefusal.LOT_IS_FIRST, () -> draft.moveUp(third, fixture.author));
    }

    @Test
    void theLastLotIsTheWholeAgainWithItsOwnTitleAndValue() {
        var draft = three();
        draft.limit(new LotLimits(1, 1, LotLimits.AwardOrder.BY_NUMBER), fixture.author);
        draft.removeLot(draft.lots().getFirst().id(), fixture.author);
        draft.numberLots();
        assertThat(titles(draft)).containsExactly("Second", "Third");
        draft.removeLot(draft.lots().getLast().id(), fixture.author);
        draft.numberLots();
        assertThat(titles(draft)).containsExactly("Bins");
        assertThat(draft.lots().getFirst().scope().most()).isNull();
        assertThat(draft.lotLimits().any()).isFalse();
        assertThat(draft.missingSections()).isEmpty();
        assertRefused(ProcurementRefusal.LAST_LOT, () -> draft.removeLot(lot(draft), fixture.author));
    }

    @Test
    void takesThirtyLotsAndNotOneMore() {
        var draft = fixture.empty();
        while (draft.lots().size() < 30) draft.addLot("Another", LotScope.NONE, fixture.author);
        assertRefused(ProcurementRefusal.TOO_MANY_LOTS, () -> draft.addLot("Another", LotScope.NONE, fixture.author));
    }

    /** Sections 20(7) and 23(4): a limit that nobody could reach is none, and one on awards needs its mechanism. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -",
                "1, -, -, -",
                "2, -, -, -",
                "3, -, -, LOTS_BID_FOR_RANGE",
                "0, -, -, LOTS_BID_FOR_RANGE",
                "-, 2, BY_NUMBER, -",
                "-, 1, BY_VALUE, -",
                "-, 3, BY_VALUE, LOTS_AWARDED_RANGE",
                "-, 0, BY_NUMBER, LOTS_AWARDED_RANGE",
                "-, 1, -, LOTS_AWARD_RULE_NEEDED",
                "2, 1, BY_VALUE, -"
            })
    void limitsTheLotsOfOneSupplier(
            @Nullable Integer bidFor,
            @Nullable Integer awarded,
            LotLimits.@Nullable AwardOrder rule,
            @Nullable ProcurementRefusal refused) {
        var draft = three();
        var limits = new LotLimits(bidFor, awarded, rule);
        if (refused == null) {
            draft.limit(limits, fixture.author);
            assertThat(draft.lotLimits()).isEqualTo(limits);
        } else {
            assertRefused(refused, () -> draft.limit(limits, fixture.author));
        }
    }

    @Test
    void aLimitThatNobodyCanReachAnyMoreMustBePutRight() {
        var draft = three();
        draft.limit(new LotLimits(2, null, null), fixture.author);
        draft.removeLot(draft.lots().getLast().id(), fixture.author);
        draft.numberLots();
        draft.budget(Fixture.budget("1", "200"), fixture.author);
        assertThat(draft.missingSections()).containsExactly(Section.LOTS);
    }

    @Test
    void onlyTheAuthorDividesAndOnlyADraft() {
        var draft = three();
        assertRefused(ProcurementRefusal.NOT_YOUR_DUTY, () -> draft.addLot("X", LotScope.NONE, fixture.approver));
        draft.sendForReview(fixture.author);
        assertRefused(ProcurementRefusal.STEP_NOT_POSSIBLE, () -> draft.addLot("X", LotScope.NONE, fixture.author));
        assertRefused(ProcurementRefusal.STEP_NOT_POSSIBLE, () -> draft.limit(LotLimits.NONE, fixture.author));
    }

    @Test
    void oneLotEndsWithItsReasonWhileTheOthersGoOn() {
        var procurement = published();
        var lot = lot(procurement);
        assertRefused(
                ProcurementRefusal.NOT_YOUR_DUTY,
                () -> procurement.end(lot, LotStep.CANCEL_LOT, ENDING, fixture.author, Fixture.NOW));
        assertThat(procurement.end(lot, LotStep.CANCEL_LOT, ENDING, fixture.approver, Fixture.NOW))
                .isEqualTo(LotState.OPEN);
        assertThat(procurement.lot(lot).view().endedReason()).isEqualTo("No money");
        assertThat(procurement.state()).isEqualTo(ProcurementState.PUBLISHED);
        assertThat(procurement.publicState()).isEqualTo(PublicState.OPEN);
        for (var other : procurement.lots().subList(1, 3)) {
            procurement.end(other.id(), LotStep.CANCEL_LOT, ENDING, fixture.approver, Fixture.NOW);
        }
        assertThat(procurement.publicState()).isEqualTo(PublicState.CANCELLED);
    }

    /** Every lot ends alone from every state from which the table lets it, and from no other. */
    @ParameterizedTest
    @EnumSource(LotState.class)
    void aLotEndsOnlyFromWhereItsTableSays(LotState state) {
        for (var step : EnumSet.of(LotStep.CANCEL_LOT, LotStep.END_UNSUCCESSFUL)) {
            if (state == LotState.PLANNED) continue;
            var procurement = published();
            var lot = lot(procurement);
            bring(procurement, lot, state);
            if (step.possibleFrom(state)) {
                procurement.end(lot, step, ENDING, fixture.approver, Fixture.NOW);
                assertThat(procurement.lot(lot).state()).isEqualTo(step.leadsTo());
            } else {
                assertRefused(
                        ProcurementRefusal.STEP_NOT_POSSIBLE,
                        () -> procurement.end(lot, step, ENDING, fixture.approver, Fixture.NOW));
            }
        }
    }

    private Procurement published() {
        var draft = three();
        draft.sendForReview(fixture.author);
        draft.approve(fixture.approver, Fixture.NOW);
        draft.publish(Fixture.BELOW_THRESHOLD, fixture.author, Fixture.NOW);
        return draft;
    }

    private static void bring(Procurement procurement, LotId lot, LotState wanted) {
        var path = switch (wanted) {
            case PLANNED, OPEN -> List.<LotStep>of();
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
        path.forEach(step -> procurement.move(lot, step));
    }

    @Test
    void aLotOfAnotherProcurementIsNotFound() {
        var draft = three();
        assertThatThrownBy(() -> draft.revise(lot(fixture.empty()), "X", LotScope.NONE, fixture.author))
                .isInstanceOf(NotFound.class);
    }
}
