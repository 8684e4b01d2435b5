package org.commonlot.marketplace.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " \t\r\n\u00a0",
                "\u2007\u202f",
                "\u200b\u200d\ufeff",
                "\u202e",
                "\u3164",
                "\u2800",
                "\u3000",
                "\u0085"
            })
    void aTextThatNobodyCanSeeIsNone(String text) {
        assertThat(Words.visible(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "\u00a0pilot\u00a0", "0", "漢", "🧑\u200d🚀", "\u202emarhaba"})
    void aTextThatCanBeSeenStaysAsItIs(String text) {
        assertThat(Words.visible(text)).isEqualTo(text);
    }

    @Test
    void countsBetweenBlanksOfAnyKind() {
        assertThat(Words.count(" one\u00a0two\u2003three\nfour ")).isEqualTo(4);
        assertThat(Words.count("\u00a0")).isZero();
    }

    @Test
    void beginsATextWithSoManyWordsAsTheyStand() {
        assertThat(Words.first("one  two\nthree", 2)).isEqualTo("one  two");
        assertThat(Words.first("one two", 5)).isEqualTo("one two");
        assertThat(Words.first(" ", 5)).isEmpty();
    }
}
