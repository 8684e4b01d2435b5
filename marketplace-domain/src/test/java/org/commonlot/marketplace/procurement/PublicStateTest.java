package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PublicStateTest {

    @ParameterizedTest
    @EnumSource(
            value = ProcurementState.class,
            names = {"DRAFT", "IN_REVIEW", "APPROVED", "NOTICE_FILED", "WITHDRAWN"})
    void isHiddenUntilPublished(ProcurementState state) {
        for (var lot : LotState.values()) {
            assertThat(PublicState.of(state, List.of(lot))).isEqualTo(PublicState.HIDDEN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, OPEN",
        "CLOSED, CLOSED",
        "OPENED, EVALUATING",
        "EVALUATING, EVALUATING",
        "SELECTED, EVALUATING",
        "DECIDED, AWARDED",
        "COMPLETE, COMPLETE",
        "UNSUCCESSFUL, UNSUCCESSFUL",
        "CANCELLED, CANCELLED"
    })
    void followsTheOnlyLot(LotState lot, PublicState shown) {
        assertThat(PublicState.of(ProcurementState.PUBLISHED, List.of(lot))).isEqualTo(shown);
    }

    @Test
    void followsTheLotThatHasComeLeastFar() {
        assertThat(PublicState.of(ProcurementState.PUBLISHED, List.of(LotState.COMPLETE, LotState.OPEN)))
                .isEqualTo(PublicState.OPEN);
        assertThat(PublicState.of(ProcurementState.PUBLISHED, List.of(LotState.CANCELLED, LotState.EVALUATING)))
                .isEqualTo(PublicState.EVALUATING);
        assertThat(PublicState.of(ProcurementState.PUBLISHED, List.of(LotState.UNSUCCESSFUL, LotState.COMPLETE)))
                .isEqualTo(PublicState.COMPLETE);
    }

    @Test
    void tellsCancelledWhateverBecameOfTheLots() {
        for (var lot : LotState.values()) {
            assertThat(PublicState.of(ProcurementState.CANCELLED, List.of(lot))).isEqualTo(PublicState.CANCELLED);
        }
    }
}
