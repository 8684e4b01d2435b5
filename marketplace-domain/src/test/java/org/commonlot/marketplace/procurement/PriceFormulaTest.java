package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceFormulaTest {

    @ParameterizedTest
    @CsvSource({"80000, 80000, 100.00", "100000, 80000, 80.00", "120000, 80000, 66.67", "160000, 80000, 50.00"})
    void givesTheLowestPriceEverythingAndTheOthersTheirShare(BigDecimal price, BigDecimal lowest, BigDecimal score) {
        assertThat(PriceFormula.LOWEST_DIVIDED_BY_THIS.score(price, lowest, new BigDecimal("120000")))
                .isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"60000, 50.00", "119999.99, 0.00", "120000, 0.00", "150000, 0.00", "80000, 33.33", "0.01, 100.00"})
    void givesTheShareOfTheBudgetThatIsSaved(BigDecimal price, BigDecimal score) {
        assertThat(PriceFormula.SHARE_OF_BUDGET_SAVED.score(price, price, new BigDecimal("120000")))
                .isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({
        "80000, 80000, 100.00",
        "88000, 80000, 90.00",
        "100000, 80000, 75.00",
        "160000, 80000, 0.00",
        "200000, 80000, 0.00",
        "80001, 80000, 100.00",
        "90000, 70000, 71.43"
    })
    void takesOneOffForEachPerCentAboveTheLowest(BigDecimal price, BigDecimal lowest, BigDecimal score) {
        assertThat(PriceFormula.ABOVE_LOWEST_TAKEN_OFF.score(price, lowest, new BigDecimal("120000")))
                .isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({
        "80000, 80000, 100.00",
        "90000, 80000, 75.00",
        "100000, 80000, 50.00",
        "120000, 80000, 0.00",
        "150000, 80000, 0.00",
        "130000, 130000, 100.00",
        "110000, 60000, 16.67"
    })
    void goesStraightFromTheLowestPriceToTheBudget(BigDecimal price, BigDecimal lowest, BigDecimal score) {
        assertThat(PriceFormula.LINE_FROM_LOWEST_TO_BUDGET.score(price, lowest, new BigDecimal("120000")))
                .isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({
        "LOWEST_DIVIDED_BY_THIS, 100.00, 80.00, 60.00",
        "SHARE_OF_BUDGET_SAVED, 40.00, 25.00, 0.00",
        "ABOVE_LOWEST_TAKEN_OFF, 100.00, 75.00, 33.33",
        "LINE_FROM_LOWEST_TO_BUDGET, 100.00, 62.50, 0.00"
    })
    void worksAnExampleOfThreePrices(PriceFormula formula, BigDecimal first, BigDecimal second, BigDecimal third) {
        var example = formula.example(new BigDecimal("120000"));

        assertThat(example)
                .extracting(PriceFormula.Worked::price)
                .containsExactly(new BigDecimal("72000.00"), new BigDecimal("90000.00"), new BigDecimal("120000.00"));
        assertThat(example).extracting(PriceFormula.Worked::score).containsExactly(first, second, third);
    }
}
