package org.commonlot.marketplace.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonlot.marketplace.testing.Cast;

/** The one browser of a journey; everybody in it has a context of their own. */
final class Chromium implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options =
                new BrowserType.LaunchOptions().setExecutablePath(installed()).setArgs(ARGUMENTS);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    private static Path installed() {
        var chosen = System.getenv("COMMONLOT_BROWSER");
        if (chosen != null) return Path.of(chosen);
        return Stream.of("chromium-headless-shell", "chromium")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Install chromium, or name it in COMMONLOT_BROWSER"));
    }

    /** Somebody new at the screen: nothing is remembered of anybody else. */
    Person person(String name, String site, Inspection inspection) {
        return person(name, site, inspection, true);
    }

    /** Somebody who has signed in. */
    Person signedIn(Cast.Account account, String site, Inspection inspection) {
        return person(account.name(), site, inspection).signIn(account.email(), account.password());
    }

    Person withoutScripts(String name, String site, Inspection inspection) {
        return person(name, site, inspection, false);
    }

    private Person person(String name, String site, Inspection inspection, boolean scripts) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(site)
                .setViewportSize(Inspection.WIDE, Inspection.HEIGHT)
                .setJavaScriptEnabled(scripts));
        return new Person(name, site, context, inspection, scripts);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
