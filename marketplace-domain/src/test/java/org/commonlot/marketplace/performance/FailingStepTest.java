package org.commonlot.marketplace.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailingStepTest {

    /** Every step from every state: whatever is not named here is impossible. */
    @ParameterizedTest
    @EnumSource(FailingState.class)
    void reviewsWhatIsRecordedAndTellsOnlyWhatIsConfirmed(FailingState state) {
        var expected = switch (state) {
            case RECORDED -> Set.of(FailingStep.CONFIRM, FailingStep.REFUSE);
            case CONFIRMED -> Set.of(FailingStep.FILE_NOTICE);
            case REFUSED, PUBLISHED -> Set.<FailingStep>of();
        };
        for (var step : FailingStep.values()) {
            assertThat(step.possibleFrom(state)).as(step.name()).isEqualTo(expected.contains(step));
        }
        assertThat(state.open()).isEqualTo(!expected.isEmpty());
    }
}
