package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonlot.marketplace.terms.Words;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void countsWhatStandsBetweenBlanks() {
        assertThat(Words.count("")).isZero();
        assertThat(Words.count(" \n\t ")).isZero();
        assertThat(Words.count("one")).isEqualTo(1);
        assertThat(Words.count("  one two\nthree\r\n\r\nfour  ")).isEqualTo(4);
        assertThat(Words.count("well-known, isn't it? – yes")).isEqualTo(5);
    }

    @Test
    void countsWordsBetweenBlanksThatDoNotBreakALine() {
        assertThat(Words.count("one\u00a0two\u202fthree\u3000four")).isEqualTo(4);
        assertThat(Words.count("\u00a0")).isZero();
    }

    @Test
    void isCompleteWhenNothingOfItIsBlank() {
        assertThat(new Problem("a", "b", "c", "d", "e").complete()).isTrue();
        assertThat(new Problem("a", "b", "c", "d", " ").complete()).isFalse();
        assertThat(new Problem("a", "b", "c", null, "e").complete()).isFalse();
        assertThat(Problem.NONE.complete()).isFalse();
    }
}
