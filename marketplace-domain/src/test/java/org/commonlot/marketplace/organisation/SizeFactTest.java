package org.commonlot.marketplace.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeFactTest {

    @ParameterizedTest(name = "{0} staff, turnover {1}, balance sheet {2}: SME {3}")
    @CsvSource({
        "249, 44000000,    38000000,    true",
        "250, 44000000,    38000000,    false",
        "249, 44000000,    38000000.01, true",
        "249, 44000000.01, 38000000,    true",
        "249, 44000000.01, 38000000.01, false",
        "249, 44000000,    ,            true",
        "249, ,            38000000,    true",
        "249, ,            ,            false",
        ",    1,           1,           false",
        "0,   0,           0,           true",
    })
    void isAnSmeAsSection123Counts(
            @Nullable Integer staff, @Nullable String turnover, @Nullable String balanceSheet, boolean sme) {
        assertThat(fact(staff, turnover, balanceSheet).sme()).isEqualTo(sme);
    }

    @ParameterizedTest(name = "{0} staff, turnover {1}, balance sheet {2}: {3}")
    @CsvSource({
        "10,  1000000,     500000,      MICRO",
        "11,  1000000,     500000,      MICRO",
        "10,  1000000.01,  500000,      MICRO",
        "10,  1000000,     500000.01,   MICRO",
        "11,  1000000.01,  500000,      SMALL",
        "11,  1000000,     500000.01,   SMALL",
        "10,  1000000.01,  500000.01,   SMALL",
        "50,  15000000,    99000000,    SMALL",
        "50,  99000000,    7500000,     SMALL",
        "999, 15000000,    7500000,     SMALL",
        "51,  15000000.01, 7500000,     MEDIUM",
        "51,  15000000,    7500000.01,  MEDIUM",
        "250, 54000000,    99000000,    MEDIUM",
        "250, 99000000,    27000000,    MEDIUM",
        "999, 54000000,    27000000,    MEDIUM",
        "251, 54000000.01, 27000000,    LARGE",
        "250, 54000000.01, 27000000.01, LARGE",
        "10,  1000000,     ,            MICRO",
        "10,  ,            500000,      MICRO",
    })
    void hasTheFirstClassOfWhichTwoOfThreeLimitsAreMet(
            @Nullable Integer staff, @Nullable String turnover, @Nullable String balanceSheet, SizeClass size) {
        assertThat(fact(staff, turnover, balanceSheet).sizeClass()).isEqualTo(size);
    }

    @Test
    void hasNoClassWhileFewerThanTwoFactsAreKnown() {
        assertThat(fact(5, null, null).sizeClass()).isEqualTo(SizeClass.UNKNOWN);
        assertThat(fact(null, "1", null).sizeClass()).isEqualTo(SizeClass.UNKNOWN);
    }

    @Test
    void mayBeMediumForCompaniesAndStillNoSmeUnderTheAct() {
        var fact = fact(249, "50000000", "39000000");

        assertThat(fact.sizeClass()).isEqualTo(SizeClass.MEDIUM);
        assertThat(fact.sme()).isFalse();
    }

    private static SizeFact fact(@Nullable Integer staff, @Nullable String turnover, @Nullable String balanceSheet) {
        return new SizeFact(LocalDate.of(2026, 4, 1), staff, money(turnover), money(balanceSheet));
    }

    private static @Nullable Money money(@Nullable String amount) {
        return amount == null ? null : Money.of(amount);
    }
}
