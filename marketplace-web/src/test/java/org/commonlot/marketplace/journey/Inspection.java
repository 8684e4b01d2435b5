package org.commonlot.marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final String EXCESS = "document.documentElement.scrollWidth - window.innerWidth";

    /**
     * What a page is, and of what it is built: which elements stand in which, by tag, class, role, names of attributes and
     * whether they are empty, and which heading follows which. Words, and how often something stands, make no difference.
     */
    private static final String SEEN = """
        () => {
          const named = e => e ? [e.tagName, e.getAttribute('class'), e.getAttribute('role'),
              e.getAttributeNames().sort(), e.textContent.trim() === ''].join('.') : '';
          const all = [...document.querySelectorAll('*')];
          const headings = all.filter(e => /^H[1-6]$/.test(e.tagName)).map(e => e.tagName);
          return {
            title: document.title,
            language: document.documentElement.lang,
            mainHeadings: headings.filter(h => h === 'H1').length,
            excess: %s,
            parts: [...new Set([...all.map(e => named(e.parentElement) + '>' + named(e)),
                ...headings.map((h, at) => (headings[at - 1] ?? '') + h)])].sort()
          };
        }\
        """.formatted(EXCESS);

    /** Of every journey so far, what pages were built of: what was found in order once needs no second look. */
    private static final Set<List<String>> BUILDS = ConcurrentHashMap.newKeySet();

    private final Set<String> faults = new LinkedHashSet<>();
    private final @Nullable String pictures = System.getProperty("commonlot.journey.pictures");

    /** Off for a quick walk while a journey is being written. */
    private final boolean inspecting = !"false".equals(System.getProperty("commonlot.journey.inspect"));

    private @Nullable Examiner examiner;
    private int pages;
    private int examined;

    /** @param scripts whether they run on the page: without them it isn't examined by axe */
    void look(Page page, boolean scripts) {
        pages++;
        if (!inspecting) return;
        var seen = (Map<?, ?>) page.evaluate(SEEN);
        var title = String.valueOf(seen.get("title"));
        var where = title + " (" + page.url().replaceFirst("https?://[^/]*", "") + ")";
        if (!Integer.valueOf(1).equals(seen.get("mainHeadings"))) fault(where, "has no single main heading");
        if (!title.endsWith(" – Commonlot")) fault(where, "has a title without our name");
        if (!"en-GB".equals(seen.get("language"))) fault(where, "doesn't tell its language");
        boolean isNew = scripts && BUILDS.add(texts(seen.get("parts")));
        fits(where, WIDE, seen.get("excess"));
        if (isNew) picture(page, WIDE);
        page.setViewportSize(NARROW, HEIGHT);
        fits(where, NARROW, page.evaluate("() => " + EXCESS));
        if (isNew) picture(page, NARROW);
        page.setViewportSize(WIDE, HEIGHT);
        if (isNew) examine(page, where);
    }

    private void fits(String where, int width, @Nullable Object excess) {
        if (!(excess instanceof Integer pixels) || pixels > 0)
            fault(where, "is " + excess + " px too wide at " + width);
    }

    private void examine(Page page, String where) {
        examined++;
        if (examiner == null) examiner = new Examiner(page);
        examiner.copy(page);
        for (int width : List.of(WIDE, NARROW)) {
            for (var broken : examiner.broken(width)) fault(where, "at " + width + " breaks " + broken);
        }
    }

    static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> some ? some.stream().map(String::valueOf).toList() : List.of();
    }

    private void picture(Page page, int width) {
        if (pictures == null) return;
        var name = "%03d-%d-%s.png".formatted(pages, width, page.title().replaceAll("\\W+", "-"));
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of(pictures, name)).setFullPage(true));
    }

    void fault(String where, String what) {
        faults.add(where + " " + what);
    }

    Set<String> faults() {
        return Set.copyOf(faults);
    }

    /** Fails with everything that was found. */
    void report(String journey) {
        System.out.printf("Journey %s: %d pages met, %d examined by axe%n", journey, pages, examined);
        assertThat(new ArrayList<>(faults)).as(journey).isEmpty();
    }
}
