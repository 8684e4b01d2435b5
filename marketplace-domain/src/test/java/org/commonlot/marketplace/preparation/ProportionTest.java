package org.commonlot.marketplace.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What puts small firms off. */
class ProportionTest {

    @ParameterizedTest(
            name = "{0} days, {1} after questions, {2} questions, {3} a year {4}, insurance {5}, turnover {6}")
    @CsvSource({
        "30, 10, 3, 120000, 120000, , , '', FAIR",
        ", , 0, , , , , '', FAIR",
        "15, 5, 5, 120000, 120000, 600000, 240000, '', FAIR",
        "14, 5, 3, 120000, 120000, , , SHORT_PERIOD, DOUBTFUL",
        "15, 4, 3, 120000, 120000, , , ANSWERS_TOO_LATE, DOUBTFUL",
        "29, 10, 10, 250000, 250000, , , FEW_DAYS_PER_QUESTION, DOUBTFUL",
        "30, 10, 6, 249999.99, 249999, , , MANY_QUESTIONS, DOUBTFUL",
        "40, 10, 10, 250000, 250000, , , '', FAIR",
        "40, 10, 11, 250000, 250000, , , MANY_QUESTIONS, DOUBTFUL",
        "30, 10, 3, 120000, 120000, 600000.01, , HIGH_INSURANCE, DOUBTFUL",
        "30, 10, 3, 480000, 120000, , 240000.01, HIGH_TURNOVER, DOUBTFUL",
        "7, 2, 3, 120000, 120000, 5000000, , 'SHORT_PERIOD,FEW_DAYS_PER_QUESTION,ANSWERS_TOO_LATE,HIGH_INSURANCE',"
                + " OFF_PUTTING"
    })
    void flagsWhatPutsSmallFirmsOff(
            @Nullable Long days,
            @Nullable Long after,
            int questions,
            @Nullable BigDecimal value,
            @Nullable BigDecimal yearly,
            @Nullable BigDecimal insurance,
            @Nullable BigDecimal turnover,
            String flags,
            Proportion.Level level) {
        var proportion = new Proportion(days, after, questions, value, yearly, insurance, turnover);
        assertThat(proportion.flags().stream().map(flag -> flag.kind().name()).collect(Collectors.joining(",")))
                .isEqualTo(flags);
        assertThat(proportion.level()).isEqualTo(level);
    }

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource({
        "400000, 2027-04-01, 2028-03-30, 400000",
        "400000, 2027-04-01, 2027-09-30, 400000",
        "730000, 2027-01-01, 2028-12-31, 364500.68",
        "400000, , 2028-03-30, 400000"
    })
    void countsAShorterContractAsAWholeYear(
            BigDecimal value, @Nullable LocalDate starts, @Nullable LocalDate ends, BigDecimal yearly) {
        assertThat(Proportion.yearly(value, starts, ends)).isEqualByComparingTo(yearly);
    }
}
