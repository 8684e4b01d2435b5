package org.commonlot.marketplace.web.components;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void aTitleThatNobodyCanSeeIsNoTitle() {
        assertThat(PlainText.plain(" \u00a0\t")).isEmpty();
        assertThat(PlainText.plain("\u0000\u200b")).isEmpty();
    }

    @Test
    void whatCanBeReadStaysWithoutWhatCanNot() {
        assertThat(PlainText.plain("a\u0000b\n c\ud800")).isEqualTo("ab\n c");
        assertThat(PlainText.plain("a\u00a0b")).isEqualTo("a\u00a0b");
    }
}
