package org.commonlot.marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every page that people meet, on a wide screen and on a narrow one: axe finds nothing, there is one main
 * heading, the title ends with our name, the language is told, and nothing is wider than the screen. What is found is
 * collected, so that one run tells all of it. A page built like one that was seen before isn't examined by axe again.
 */
final class Inspection {

    static final int WIDE = 1280;
    static final int NARROW = 320;
    static final int HEIGHT = 900;

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Which elements stand in which: the same for pages that differ in words, or in how often something stands. */
    private static final String SHAPE = """
        () => {
          const named = e => e ? e.tagName + '.' + e.getAttribute('class') + '.' + e.getAttribute('role') : '';
          const all = [...document.querySelectorAll('*')];
          return [...new Set(all.map(e => named(e.parentElement) + '>' + named(e)))].sort().join(' ');
        }\
        """;

    /** Of every journey so far: what was found in order once needs no second look. */
    private static final Set<String> SHAPES = ConcurrentHashMap.newKeySet();

    private final Set<String> faults = new LinkedHashSet<>();
    private final @Nullable String pictures = System.getProperty("commonlot.journey.pictures");

    /** Off for a quick walk while a journey is being written. */
    private final boolean inspecting = !"false".equals(System.getProperty("commonlot.journey.inspect"));

    private int pages;

    /** @param scripts whether they run on the page: axe is one */
    void look(Page page, boolean scripts) {
        pages++;
        if (!inspecting) return;
        var where = page.title() + " (" + page.url().replaceFirst("https?://[^/]*", "") + ")";
        if (page.locator("h1").count() != 1) fault(where, "has no single main heading");
        if (!page.title().endsWith(" – Commonlot")) fault(where, "has a title without our name");
        if (!"en-GB".equals(page.locator("html").getAttribute("lang"))) fault(where, "doesn't tell its language");
        look(page, where, WIDE, scripts);
        page.setViewportSize(NARROW, HEIGHT);
        look(page, where, NARROW, scripts);
        page.setViewportSize(WIDE, HEIGHT);
    }

    private void look(Page page, String where, int width, boolean scripts) {
        var wide = (int) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        if (wide > 0) fault(where, "is " + wide + " px too wide at " + width);
        if (!scripts || !SHAPES.add(width + String.valueOf(page.evaluate(SHAPE)))) return;
        picture(page, width);
        var found = new AxeBuilder(page)
                .options(onlyWhatIsWrong())
                .withTags(STANDARDS)
                .setLegacyMode(true)
                .analyze();
        for (var rule : found.getViolations()) fault(where, "at " + width + " breaks " + broken(rule));
    }

    /** Elements that are right, or that no rule applies to, are counted and not described: most of the time went there. */
    private static AxeRunOptions onlyWhatIsWrong() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private void picture(Page page, int width) {
        if (pictures == null) return;
        var name = "%03d-%d-%s.png".formatted(pages, width, page.title().replaceAll("\\W+", "-"));
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of(pictures, name)).setFullPage(true));
    }

    private static String broken(Rule rule) {
        var nodes = rule.getNodes().stream().map(node -> node.getHtml()).collect(Collectors.joining("\n    "));
        return rule.getId() + ": " + rule.getHelp() + "\n    " + nodes;
    }

    void fault(String where, String what) {
        faults.add(where + " " + what);
    }

    /** Fails with everything that was found. */
    void report(String journey) {
        System.out.printf(
                "Journey %s: %d pages met, %d shapes inspected by axe so far%n", journey, pages, SHAPES.size());
        assertThat(new ArrayList<>(faults)).as(journey).isEmpty();
    }
}
