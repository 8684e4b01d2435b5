package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void countsWhatStandsBetweenBlanks() {
        assertThat(Problem.words("")).isZero();
        assertThat(Problem.words(" \n\t ")).isZero();
        assertThat(Problem.words("one")).isEqualTo(1);
        assertThat(Problem.words("  one two\nthree\r\n\r\nfour  ")).isEqualTo(4);
        assertThat(Problem.words("well-known, isn't it? – yes")).isEqualTo(5);
    }

    @Test
    void countsWordsBetweenBlanksThatDoNotBreakALine() {
        assertThat(Problem.words("one\u00a0two\u202fthree\u3000four")).isEqualTo(4);
        assertThat(Problem.words("\u00a0")).isZero();
    }

    @Test
    void isCompleteWhenNothingOfItIsBlank() {
        assertThat(new Problem("a", "b", "c", "d", "e").complete()).isTrue();
        assertThat(new Problem("a", "b", "c", "d", " ").complete()).isFalse();
        assertThat(new Problem("a", "b", "c", null, "e").complete()).isFalse();
        assertThat(Problem.NONE.complete()).isFalse();
    }
}
