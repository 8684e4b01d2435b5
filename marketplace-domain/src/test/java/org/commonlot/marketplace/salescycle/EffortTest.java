package org.commonlot.marketplace.salescycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EffortTest {

    @Test
    void setsTheValueOfALotAgainstWhatIsAskedForIt() {
        assertThat(new Effort(3, new BigDecimal("100000")).poundsPerQuestion()).hasValue(33_000);
        assertThat(new Effort(2, new BigDecimal("99.99")).poundsPerQuestion()).hasValue(50);
    }

    @Test
    void saysNothingWhereNothingIsAskedOrNoValueIsKnown() {
        assertThat(new Effort(0, BigDecimal.TEN).poundsPerQuestion()).isEmpty();
        assertThat(new Effort(4, null).poundsPerQuestion()).isEmpty();
    }

    /** The table of counts must not grow with every lot. */
    @Test
    void tellsSoMuchInTwoDigitsThatManyLotsShareANumber() {
        var numbers = new TreeSet<Integer>();
        for (int value = 1_000; value < 1_000_000; value += 7) {
            new Effort(1, BigDecimal.valueOf(value)).poundsPerQuestion().ifPresent(numbers::add);
        }
        assertThat(numbers).hasSizeLessThanOrEqualTo(3 * 90 + 1);
    }

    @Test
    void countsTheLargestValuesAsTheLargestNumber() {
        assertThat(new Effort(1, new BigDecimal("9999999999.99")).poundsPerQuestion())
                .hasValue(Integer.MAX_VALUE);
    }
}
