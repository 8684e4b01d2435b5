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
}
