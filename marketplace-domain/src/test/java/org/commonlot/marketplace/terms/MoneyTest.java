package org.commonlot.marketplace.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void isTheSameHoweverTheAmountIsWritten() {
        assertThat(Money.of("12.5")).isEqualTo(Money.of("12.50")).hasSameHashCodeAs(Money.of("12.50"));
        assertThat(Money.pounds(30_000)).isEqualTo(Money.of("30000"));
    }

    @Test
    void refusesFractionsOfAPenny() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.of("0.001"));
        assertThat(Money.of("0.010")).isEqualTo(Money.of("0.01"));
    }

    @Test
    void addsExactly() {
        assertThat(Money.of("0.10").plus(Money.of("0.20"))).isEqualTo(Money.of("0.30"));
        var pennies = Money.pounds(0);
        for (int i = 0; i < 1_000; i++) pennies = pennies.plus(Money.of("0.01"));
        assertThat(pennies).isEqualTo(Money.pounds(10));
    }

    @Test
    void exceedsOnlyWhatIsLess() {
        assertThat(Money.of("207720.01").exceeds(Money.pounds(207_720))).isTrue();
        assertThat(Money.pounds(207_720).exceeds(Money.pounds(207_720))).isFalse();
        assertThat(Money.of("207719.99").exceeds(Money.pounds(207_720))).isFalse();
    }

    @Test
    void isPositiveFromOnePennyUp() {
        assertThat(Money.of("0.01").isPositive()).isTrue();
        assertThat(Money.pounds(0).isPositive()).isFalse();
        assertThat(Money.of("-0.01").isPositive()).isFalse();
    }

    @Test
    void holdsTheLargestAmountThatAColumnTakes() {
        assertThat(Money.of("999999999999.99").amount()).isEqualTo(new BigDecimal("999999999999.99"));
    }
}
