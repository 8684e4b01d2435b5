package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonlot.marketplace.procurement.LotStep.CANCEL_LOT;
import static org.commonlot.marketplace.procurement.LotStep.CLOSE;
import static org.commonlot.marketplace.procurement.LotStep.COMPLETE_LOT;
import static org.commonlot.marketplace.procurement.LotStep.DECIDE;
import static org.commonlot.marketplace.procurement.LotStep.END_UNSUCCESSFUL;
import static org.commonlot.marketplace.procurement.LotStep.EVALUATE;
import static org.commonlot.marketplace.procurement.LotStep.INVITE;
import static org.commonlot.marketplace.procurement.LotStep.NAME_SUPPLIER;
import static org.commonlot.marketplace.procurement.LotStep.OPEN_BIDS;
import static org.commonlot.marketplace.procurement.LotStep.REOPEN;
import static org.commonlot.marketplace.procurement.LotStep.SELECT;
import static org.commonlot.marketplace.procurement.LotStep.SET_AWARD_ASIDE;
import static org.commonlot.marketplace.procurement.ProcurementStep.APPROVE;
import static org.commonlot.marketplace.procurement.ProcurementStep.CANCEL;
import static org.commonlot.marketplace.procurement.ProcurementStep.FILE_NOTICE;
import static org.commonlot.marketplace.procurement.ProcurementStep.PUBLISH;
import static org.commonlot.marketplace.procurement.ProcurementStep.RETURN_TO_AUTHOR;
import static org.commonlot.marketplace.procurement.ProcurementStep.SEND_FOR_REVIEW;
import static org.commonlot.marketplace.procurement.ProcurementStep.WITHDRAW;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.commonlot.marketplace.terms.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state crossed with every step, against the table written out once more. */
class StepsTest {

    private static final Map<ProcurementState, Map<ProcurementStep, ProcurementState>> PROCUREMENT = Map.of(
            ProcurementState.DRAFT,
            Map.of(SEND_FOR_REVIEW, ProcurementState.IN_REVIEW, WITHDRAW, ProcurementState.WITHDRAWN),
            ProcurementState.IN_REVIEW,
            Map.of(
                    RETURN_TO_AUTHOR, ProcurementState.DRAFT,
                    APPROVE, ProcurementState.APPROVED,
                    WITHDRAW, ProcurementState.WITHDRAWN),
            ProcurementState.APPROVED,
            Map.of(
                    RETURN_TO_AUTHOR, ProcurementState.DRAFT,
                    FILE_NOTICE, ProcurementState.NOTICE_FILED,
                    PUBLISH, ProcurementState.PUBLISHED,
                    WITHDRAW, ProcurementState.WITHDRAWN),
            ProcurementState.NOTICE_FILED,
            Map.of(PUBLISH, ProcurementState.PUBLISHED, CANCEL, ProcurementState.CANCELLED),
            ProcurementState.PUBLISHED,
            Map.of(CANCEL, ProcurementState.CANCELLED),
            ProcurementState.WITHDRAWN,
            Map.of(),
            ProcurementState.CANCELLED,
            Map.of());

    private static final Map<LotState, Map<LotStep, LotState>> LOT = Map.of(
            LotState.PLANNED,
            Map.of(
                    INVITE, LotState.OPEN,
                    NAME_SUPPLIER, LotState.EVALUATING,
                    CANCEL_LOT, LotState.CANCELLED),
            LotState.OPEN,
            Map.of(CLOSE, LotState.CLOSED, CANCEL_LOT, LotState.CANCELLED),
            LotState.CLOSED,
            Map.of(
                    OPEN_BIDS, LotState.OPENED,
                    REOPEN, LotState.OPEN,
                    END_UNSUCCESSFUL, LotState.UNSUCCESSFUL,
                    CANCEL_LOT, LotState.CANCELLED),
            LotState.OPENED,
            Map.of(
                    EVALUATE, LotState.EVALUATING,
                    END_UNSUCCESSFUL, LotState.UNSUCCESSFUL,
                    CANCEL_LOT, LotState.CANCELLED),
            LotState.EVALUATING,
            Map.of(
                    SELECT, LotState.SELECTED,
                    DECIDE, LotState.DECIDED,
                    END_UNSUCCESSFUL, LotState.UNSUCCESSFUL,
                    CANCEL_LOT, LotState.CANCELLED),
            LotState.SELECTED,
            Map.of(CANCEL_LOT, LotState.CANCELLED),
            LotState.DECIDED,
            Map.of(
                    SET_AWARD_ASIDE, LotState.EVALUATING,
                    COMPLETE_LOT, LotState.COMPLETE,
                    CANCEL_LOT, LotState.CANCELLED),
            LotState.COMPLETE,
            Map.of(),
            LotState.UNSUCCESSFUL,
            Map.of(),
            LotState.CANCELLED,
            Map.of());

    static Stream<Arguments> everyStateAndStepOfAProcurement() {
        return Arrays.stream(ProcurementState.values())
                .flatMap(state -> Arrays.stream(ProcurementStep.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndStepOfAProcurement")
    void aProcurementTakesTheStepsOfItsTableAndNoOther(ProcurementState state, ProcurementStep step) {
        var leadsTo = Objects.requireNonNull(PROCUREMENT.get(state)).get(step);
        assertThat(step.possibleFrom(state)).isEqualTo(leadsTo != null);
        if (leadsTo != null) assertThat(step.leadsTo()).isEqualTo(leadsTo);
    }

    static Stream<Arguments> everyStateAndStepOfALot() {
        return Arrays.stream(LotState.values())
                .flatMap(state -> Arrays.stream(LotStep.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndStepOfALot")
    void aLotTakesTheStepsOfItsTableAndNoOther(LotState state, LotStep step) {
        var lot = lotIn(state);
        var leadsTo = Objects.requireNonNull(LOT.get(state)).get(step);
        if (leadsTo == null) {
            assertThat(catchRefusal(() -> lot.take(step))).isEqualTo(ProcurementRefusal.STEP_NOT_POSSIBLE);
            assertThat(lot.state()).isEqualTo(state);
        } else {
            assertThat(lot.take(step)).isEqualTo(state);
            assertThat(lot.state()).isEqualTo(leadsTo);
        }
    }

    @Test
    void everyStateOfAProcurementIsReached() {
        var reached = EnumSet.of(ProcurementState.DRAFT);
        while (reached.addAll(reached.stream()
                .flatMap(state -> Objects.requireNonNull(PROCUREMENT.get(state)).values().stream())
                .toList())) {}
        assertThat(reached).containsExactlyInAnyOrder(ProcurementState.values());
    }

    @Test
    void everyStateOfALotIsReached() {
        for (var state : LotState.values()) assertThat(lotIn(state).state()).isEqualTo(state);
    }

    @Test
    void endsAreEnds() {
        assertThat(Arrays.stream(ProcurementState.values())
                        .filter(state ->
                                Arrays.stream(ProcurementStep.values()).noneMatch(step -> step.possibleFrom(state))))
                .containsExactly(ProcurementState.WITHDRAWN, ProcurementState.CANCELLED);
        assertThat(Arrays.stream(LotState.values())
                        .filter(state -> Arrays.stream(LotStep.values()).noneMatch(step -> step.possibleFrom(state))))
                .containsExactly(LotState.COMPLETE, LotState.UNSUCCESSFUL, LotState.CANCELLED);
    }

    /** The way to each state, through steps. */
    private static Lot lotIn(LotState state) {
        var lot = new Lot(1, "Lot");
        for (var step : wayTo(state)) lot.take(step);
        return lot;
    }

    private static List<LotStep> wayTo(LotState state) {
        return switch (state) {
            case PLANNED -> List.of();
            case OPEN -> List.of(INVITE);
            case CLOSED -> List.of(INVITE, CLOSE);
            case OPENED -> List.of(INVITE, CLOSE, OPEN_BIDS);
            case EVALUATING -> List.of(INVITE, CLOSE, OPEN_BIDS, EVALUATE);
            case SELECTED -> List.of(INVITE, CLOSE, OPEN_BIDS, EVALUATE, SELECT);
            case DECIDED -> List.of(INVITE, CLOSE, OPEN_BIDS, EVALUATE, DECIDE);
            case COMPLETE -> List.of(INVITE, CLOSE, OPEN_BIDS, EVALUATE, DECIDE, COMPLETE_LOT);
            case UNSUCCESSFUL -> List.of(INVITE, CLOSE, END_UNSUCCESSFUL);
            case CANCELLED -> List.of(CANCEL_LOT);
        };
    }

    private static Object catchRefusal(Runnable act) {
        try {
            act.run();
            return Set.of();
        } catch (Refused refused) {
            return refused.refusal();
        }
    }
}
