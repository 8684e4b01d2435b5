package org.commonlot.marketplace.web.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type in Markdown becomes a small and safe part of HTML. */
class MarkdownTest {

    private static final Set<String> ELEMENTS = Set.of(
            "p", "br", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "strong", "em", "code", "pre", "a");
    private static final Set<String> ATTRIBUTES = Set.of("class", "start", "href", "rel");

    @Test
    void showsParagraphsListsEmphasisAndLinksInTheHouseStyle() {
        var body = body("One\n\n- **two**\n- [three](https://example.org/a?b=c)\n\n1. four");

        assertThat(body.select("p.govuk-body").eachText()).startsWith("One");
        assertThat(body.select("ul.govuk-list.govuk-list--bullet > li > strong").text())
                .isEqualTo("two");
        assertThat(body.select("a.govuk-link[rel='nofollow noopener']").attr("href"))
                .isEqualTo("https://example.org/a?b=c");
        assertThat(body.select("ol.govuk-list--number > li").text()).isEqualTo("four");
    }

    @Test
    void keepsALineBreakAsPlainTextsHaveIt() {
        assertThat(body("one\ntwo").select("p > br")).hasSize(1);
    }

    @Test
    void putsHeadingsBelowThoseOfThePage() {
        var body = body("# Top\n\n## Next\n\n###### Last");

        assertThat(body.select("h1, h2")).isEmpty();
        assertThat(body.select("h3.govuk-heading-s").text()).isEqualTo("Top");
        assertThat(body.select("h4").text()).isEqualTo("Next");
        assertThat(body.select("h6").text()).isEqualTo("Last");
    }

    @Test
    void showsOtherScriptsAndSignsAsTheyAre() {
        assertThat(body("£5 < £6 & “quotes”, שלום, 😀").text()).isEqualTo("£5 < £6 & “quotes”, שלום, 😀");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<iframe src='javascript:alert(1)'></iframe>",
                "<a href='javascript:alert(1)'>x</a>",
                "<div style='background:url(javascript:alert(1))'>x</div>",
                "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[x](vbscript:msgbox(1))",
                "[x](file:///etc/passwd)",
                "[x](https://example.org \"onmouseover=alert(1)\")",
                "[x](https://example.org'onclick='alert(1))",
                "![x](https://example.org/pixel.png)",
                "![x](javascript:alert(1))",
                "![x](x\"onerror=\"alert(1))",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "`<script>alert(1)</script>`",
                "```html\n<script>alert(1)</script>\n```",
                "- <input onfocus=alert(1) autofocus>",
                "> <object data=javascript:alert(1)>",
                "# <form action=javascript:alert(1)><button>go",
                "<!-- --><script>alert(1)</script><!-- -->",
                "</div></main><script>alert(1)</script>",
                "<p class=\"x\" onclick=alert(1)>hi",
                "**<b onmouseover=alert(1)>bold</b>**",
                "\u0000<script\u0000>alert(1)</script>"
            })
    void letsNothingThroughThatCouldAct(String typed) {
        var body = body(typed);

        for (var element : body.getAllElements()) {
            if (element == body) continue;
            assertThat(ELEMENTS).contains(element.tagName());
            element.attributes().forEach(attribute -> assertThat(ATTRIBUTES).contains(attribute.getKey()));
            if (element.hasAttr("href")) assertThat(element.attr("href")).matches("(https?|mailto):.*");
        }
    }

    private static Element body(String typed) {
        return Jsoup.parse(Html.markdown(typed).toString()).body();
    }
}
