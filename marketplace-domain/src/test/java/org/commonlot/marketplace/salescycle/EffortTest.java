package org.commonlot.marketplace.salescycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class EffortTest {

    @Test
    void setsTheValueOfALotAgainstWhatIsAskedForIt() {
        assertThat(new Effort(3, new BigDecimal("100000")).poundsPerQuestion()).hasValue(33_333);
        assertThat(new Effort(2, new BigDecimal("99.99")).poundsPerQuestion()).hasValue(50);
    }

    @Test
    void saysNothingWhereNothingIsAskedOrNoValueIsKnown() {
        assertThat(new Effort(0, BigDecimal.TEN).poundsPerQuestion()).isEmpty();
        assertThat(new Effort(4, null).poundsPerQuestion()).isEmpty();
    }

    @Test
    void countsTheLargestValuesAsTheLargestNumber() {
        assertThat(new Effort(1, new BigDecimal("9999999999.99")).poundsPerQuestion())
                .hasValue(Integer.MAX_VALUE);
    }
}
