package org.commonlot.marketplace.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds of every template and every message, each rule with a companion that proves that it bites. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private final Messages messages = Messages.read(Path.of("src/main/resources"));

    @Test
    void noTemplateBreaksARule() throws IOException {
        var broken = new ArrayList<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(path -> path.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                for (var finding : Template.of(Files.readString(file)).findings(messages.keys())) {
                    broken.add(TEMPLATES.relativize(file) + ": " + finding);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyMessageFileIsListedAndKeepsToItsName() {
        assertThat(messages.findings()).isEmpty();
        assertThat(messages.listed()).containsExactlyInAnyOrderElementsOf(messages.files());
    }

    @Test
    void literalTextIsFound() {
        assertFound("<p>Hello</p>", "literal text: Hello");
        assertFound("<p>[[${name}]] pounds</p>", "literal text: [[${name}]] pounds");
        assertFound("<a title=\"More\" th:text=\"#{home.title}\">x</a>", "literal title: More");
        assertFound("<img alt=\"A cat\">", "literal alt: A cat");
        assertFine("<p th:text=\"#{home.title}\">Prototype</p>");
        assertFine("<div th:replace=\"~{layout :: page}\"><p>Prototype</p></div>");
        assertFine("<p>12 – 13 ⋯ <!-- a comment --></p>");
    }

    @Test
    void inlineScriptAndStyleAreFound() {
        assertFound("<script>go()</script>", "inline script");
        assertFound("<script th:inline=\"javascript\">1</script>", "inline script");
        assertFound("<style>p{}</style>", "inline style");
        assertFound("<p style=\"color:red\"></p>", "attribute style");
        assertFound("<p th:style=\"${x}\"></p>", "attribute th:style");
        assertFound("<p onclick=\"go()\"></p>", "attribute onclick");
        assertFine("<script type=\"module\" src=\"/assets/commonlot.js\"></script>");
    }

    @Test
    void typesAndConstructorsInExpressionsAreFound() {
        assertFound("<p th:text=\"${T(java.lang.Math).PI}\"></p>", "type in ${T(java.lang.Math).PI}");
        assertFound("<p th:text=\"${new java.util.Date()}\"></p>", "type in ${new java.util.Date()}");
        assertFine("<p th:text=\"${x.T(1)}\"></p>");
    }

    @Test
    void unknownKeysAreFound() {
        assertFound("<p th:text=\"#{home.nothing}\"></p>", "no message home.nothing");
        assertFound("<p th:text=\"#{home.nothing(${x})}\"></p>", "no message home.nothing");
        assertFound("<p th:text=\"${#messages.msg('home.nothing')}\"></p>", "no message home.nothing");
        assertFound(
                "<html th:replace=\"~{layout :: page(#{home.nothing}, ~{::main})}\"></html>",
                "no message home.nothing");
        assertFine("<p th:text=\"#{home.title}\" th:title=\"#{__${key}__}\"></p>");
        assertFine("<p th:text=\"#{${key}}\"></p>");
    }

    @Test
    void brokenMessagesAreFound() {
        assertThat(Messages.finding("market", "home.title", "Fine")).isEqualTo("home.title is not of market");
        assertThat(Messages.finding("market", "market.title", "It's"))
                .isEqualTo("market.title has a straight apostrophe");
        assertThat(Messages.finding("market", "market.title", "<b>x</b>")).isEqualTo("market.title has markup");
        assertThat(Messages.finding("market", "market.title", "It’s {0,choice,1#one|1<{0}}"))
                .isNull();
        var twice = new Messages(Map.of("a", Map.of("error.x", "1"), "b", Map.of("error.x", "2")), List.of());
        assertThat(twice.findings()).containsExactly("error.x is said twice");
    }

    private static void assertFound(String html, String finding) {
        assertThat(Template.of(html).findings(new TreeSet<>(List.of("home.title"))))
                .containsExactly(finding);
    }

    private static void assertFine(String html) {
        assertThat(Template.of(html).findings(new TreeSet<>(List.of("home.title"))))
                .isEmpty();
    }
}
