package org.commonlot.marketplace.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AwardStepTest {

    /** Every edge there is. */
    private static final Set<String> EDGES = Set.of(
            "RETURNED PROPOSE_AGAIN PROPOSED",
            "PROPOSED RETURN RETURNED",
            "PROPOSED APPROVE APPROVED",
            "APPROVED ISSUE_SUMMARIES SUMMARIES_ISSUED",
            "APPROVED FILE_NOTICE NOTICE_FILED",
            "SUMMARIES_ISSUED FILE_NOTICE NOTICE_FILED",
            "APPROVED SET_ASIDE RETURNED",
            "SUMMARIES_ISSUED SET_ASIDE RETURNED",
            "NOTICE_FILED SET_ASIDE RETURNED");

    @ParameterizedTest
    @MethodSource("everyPair")
    void takesTheStepsOfTheTableAndNoOther(AwardState from, AwardStep step) {
        var edge = from + " " + step + " " + step.leadsTo();

        assertThat(step.possibleFrom(from)).isEqualTo(EDGES.contains(edge));
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(AwardState.values())
                .flatMap(from -> Arrays.stream(AwardStep.values()).map(step -> Arguments.of(from, step)));
    }
}
