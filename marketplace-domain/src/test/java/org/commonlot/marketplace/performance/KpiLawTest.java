package org.commonlot.marketplace.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.commonlot.marketplace.procedure.ContractKind;
import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row names its law. */
class KpiLawTest {

    @ParameterizedTest(name = "{4}: {0} of {2}, public {1}")
    @CsvSource({
        "SERVICES,               true,  5000000.01, true,  s.52(1): more than £5 million",
        "SERVICES,               true,  5000000,    false, s.52(1): £5 million is not more",
        "WORKS,                  true,  6000000,    true,  s.52(1)",
        "SERVICES,               false, 6000000,    false, s.52(1): public contracts alone",
        "CONCESSION,             true,  6000000,    false, s.52(6): concession",
        "LIGHT_TOUCH_CONCESSION, true,  6000000,    false, s.52(6): concession",
        "DEFENCE_CONCESSION,     true,  6000000,    false, s.52(6): concession",
        "LIGHT_TOUCH,            true,  6000000,    false, s.52(6): light touch",
        "UTILITIES,              true,  6000000,    true,  s.52(6): only a private utility is left out"
    })
    void threeKpisAreOwedAboveFiveMillion(
            ContractKind kind, boolean publicContract, String value, boolean owed, String law) {
        assertThat(KpiLaw.owed(publicContract, kind, Money.of(value))).as(law).isEqualTo(owed);
    }

    @ParameterizedTest(name = "s.71(2)(a): signed {0}, assessed to {1}: by {2}")
    @CsvSource({
        "2026-11-02,            , 2027-11-01",
        "2026-11-02, 2027-03-31, 2028-03-31",
        "2028-02-29,            , 2029-02-27",
        "2026-11-02, 2028-02-29, 2029-02-28"
    })
    void isAssessedOnceInTwelveMonths(LocalDate signed, @Nullable LocalDate assessed, LocalDate by) {
        assertThat(KpiLaw.assessBy(signed, assessed)).isEqualTo(by);
    }

    @Test
    void ratingsAreThoseOfRegulation39() {
        assertThat(Arrays.stream(Rating.values()).map(rating -> rating + " " + rating.code()))
                .containsExactly(
                        "GOOD met",
                        "APPROACHING_TARGET slightlyBelow",
                        "REQUIRES_IMPROVEMENT below",
                        "INADEQUATE significantlyBelow",
                        "OTHER other");
    }
}
