package org.commonlot.marketplace.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.commonlot.marketplace.terms.Money;
import org.junit.jupiter.api.Test;

/** What past savings say of one to come. */
class SavingRateTest {

    @Test
    void isSaidOfThreeProcurementsOrMore() {
        assertThat(SavingRate.of(rates("0.1", "0.2"))).isEmpty();
        assertThat(SavingRate.of(rates("0.1", "0.2", "0.3"))).isPresent();
    }

    @Test
    void halfOfThemLieBetweenTheQuarters() {
        var rate = SavingRate.of(rates("0.40", "-0.10", "0.10", "0.20", "0.30")).orElseThrow();
        assertThat(rate.procurements()).isEqualTo(5);
        assertThat(rate.low()).isEqualByComparingTo("0.10");
        assertThat(rate.middle()).isEqualByComparingTo("0.20");
        assertThat(rate.high()).isEqualByComparingTo("0.30");
    }

    @Test
    void betweenNeighboursItIsInterpolated() {
        var rate = SavingRate.of(rates("0.10", "0.20", "0.40", "0.80")).orElseThrow();
        assertThat(rate.low()).isEqualByComparingTo("0.175");
        assertThat(rate.middle()).isEqualByComparingTo("0.30");
        assertThat(rate.high()).isEqualByComparingTo("0.50");
    }

    @Test
    void isToldToThePoundAlsoWhereMoreIsPaid() {
        assertThat(SavingRate.part(new BigDecimal("0.12345"), Money.of("10001")))
                .isEqualTo(Money.of("1235"));
        assertThat(SavingRate.part(new BigDecimal("-0.1"), Money.of("25"))).isEqualTo(Money.of("-3"));
    }

    private static List<BigDecimal> rates(String... rates) {
        return Stream.of(rates).map(BigDecimal::new).toList();
    }
}
