package org.commonlot.marketplace.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Runs axe over copies of pages, all in one page of its own: a browser that has to read axe anew on every page spends most
 * of a journey on that.
 */
final class Examiner {

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String COPY = """
        html => new Promise(loaded => {
          document.open();
          addEventListener('load', () => loaded(true));
          document.write(html);
          document.close();
        })\
        """;

    /** What is broken, each with its elements; those that are right are not described. */
    private static final String BROKEN = """
        tags => axe.run(document, { runOnly: tags, resultTypes: ['violations'], iframes: false, preload: false })
          .then(found => found.violations.map(rule =>
              rule.id + ': ' + rule.help + rule.nodes.map(node => '\\n    ' + node.html).join('')))\
        """;

    private static final String AXE = axe();

    private final Page page;

    /** Beside that page: of the same browser and the same site, as a copy finds its styles there. */
    Examiner(Page beside) {
        page = Objects.requireNonNull(beside.context().browser())
                .newPage(new Browser.NewPageOptions().setBypassCSP(true));
        page.navigate(beside.url().replaceFirst("(https?://[^/]*).*", "$1/"));
        page.evaluate(AXE);
    }

    /** Takes a page over as it stands. */
    void copy(Page examined) {
        page.evaluate(COPY, examined.content());
    }

    /** What axe finds in the copy on a screen that wide, in pixels. */
    List<String> broken(int width) {
        page.setViewportSize(width, Inspection.HEIGHT);
        return Inspection.texts(page.evaluate(BROKEN, STANDARDS));
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
