package org.commonlot.marketplace.web.components;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Markup made of text. */
class HtmlTest {

    @Test
    void escapesWhatItMakesMarkupOf() {
        assertThat(Html.link("/a\"b", "<i>")).hasToString("<a class=\"govuk-link\" href=\"/a&quot;b\">&lt;i&gt;</a>");
        assertThat(Html.paragraphs("<b>\n\nx\ny"))
                .hasToString("<p class=\"govuk-body\">&lt;b&gt;</p><p class=\"govuk-body\">x<br>y</p>");
    }
}
