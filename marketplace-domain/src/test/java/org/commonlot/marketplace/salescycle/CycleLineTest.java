package org.commonlot.marketplace.salescycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CycleLineTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void isInTheLastStageThatHasBegunAndIsNotOver() {
        assertThat(line(null, Stage.PROBLEM_IDENTIFIED).underWay()).contains(Measure.PREPARING);
        assertThat(line(null, Stage.PROBLEM_IDENTIFIED, Stage.PUBLISHED).underWay())
                .contains(Measure.TENDERING);
        assertThat(line(null, Stage.PUBLISHED, Stage.BIDS_CLOSED).underWay()).contains(Measure.EVALUATING);
    }

    /** An award without competition has neither bids nor an evaluation. */
    @Test
    void stagesThatWereLeftOutAreNotUnderWay() {
        assertThat(line(null, Stage.PUBLISHED, Stage.AWARD_DECIDED).underWay()).contains(Measure.SIGNING);
    }

    @Test
    void isInNoStageOnceItIsPaidOrGivenUp() {
        assertThat(line(null, Stage.FIRST_ORDER, Stage.FIRST_PAYMENT).underWay())
                .isEmpty();
        assertThat(line(DAY.plusDays(30), Stage.PUBLISHED).underWay()).isEmpty();
    }

    private static CycleLine line(@Nullable LocalDate ended, Stage... reached) {
        var days = new EnumMap<Stage, LocalDate>(Stage.class);
        for (var stage : reached) days.put(stage, DAY.plusDays(stage.ordinal()));
        return new CycleLine("CL-1", "Bins", "/opportunities/CL-1", days, Set.of(), 0, ended, List.of(), List.of());
    }
}
