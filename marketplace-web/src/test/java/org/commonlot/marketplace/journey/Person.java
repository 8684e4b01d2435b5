package org.commonlot.marketplace.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.commonlot.marketplace.testing.Phone;
import org.jspecify.annotations.Nullable;

/** Somebody at a screen, who finds things by what is written on them. Every page that they come to is inspected. */
final class Person {

    private static final int MOST_LOOKS = 100;

    /** How the focused element is called: by its label, or by its own words. */
    private static final String FOCUSED =
            "() => { const f = document.activeElement; return (f.labels?.[0] ?? f).innerText.trim() }";

    private final String name;
    private final String site;
    private final Page page;
    private final Inspection inspection;
    private final boolean scripts;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> answered = new LinkedHashSet<>();
    private int status;

    Person(String name, String site, BrowserContext context, Inspection inspection, boolean scripts) {
        this.name = name;
        this.site = site;
        this.scripts = scripts;
        this.inspection = inspection;
        this.page = context.newPage();
        page.onConsoleMessage(this::heard);
        page.onPageError(error -> complaints.add(error));
    }

    String name() {
        return name;
    }

    Page page() {
        return page;
    }

    /** That the page itself is answered by 404, 409 or 422 is no fault of it; everything else that the console says is. */
    private void heard(ConsoleMessage message) {
        boolean expected = message.text().startsWith("Failed to load resource")
                && message.location().startsWith(page.url().replaceFirst("[?#].*", ""));
        if (message.type().equals("error") && !expected) complaints.add(message.text() + " " + message.location());
    }

    Person signIn(String email, String password) {
        open("/sign-in");
        fill("E-mail address", email);
        fill("Password", password);
        press("Sign in");
        return sees("Sign out");
    }

    /** Sets a second factor up, which is proof enough for the quarter of an hour that follows; gives the phone back. */
    Phone setsUpAPhone(Instant now) {
        open("/account/factor");
        var phone = Phone.with(page.locator("#factor-key").innerText());
        press("Set up").isAnswered(422);
        fill("Code", phone.code(now)).press("Set up").sees("Your recovery codes");
        return phone;
    }

    Person open(String path) {
        return arrived(page.navigate(path));
    }

    /** Loads the page again and again until it says so: what a job does takes a moment. */
    Person reloadsUntilItSays(String text) {
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            if (main().getByText(text).first().isVisible()) return this;
            page.reload();
        }
        Assertions.fail(name + " waits in vain for “" + text + "” on:\n" + text());
        return this;
    }

    /** Without loading it again: what a script says after a moment. */
    Person waitsUntilItSays(String text) {
        assertThat(main().getByText(text).first()).isVisible();
        return this;
    }

    Person follow(String link) {
        var named = page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true));
        return click(named.first(), "link “" + link + "”");
    }

    Person followStarting(String link) {
        return click(starting(link).first(), "link “" + link + "…”");
    }

    /** The link in the row of a table that has this cell too. */
    Person followBeside(String cell, String link) {
        var row = main().getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(cell, new Page.GetByTextOptions().setExact(true))));
        var named = row.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(link).setExact(true));
        return click(named.first(), "link “" + link + "” beside “" + cell + "”");
    }

    Person offersNo(String link) {
        assertThat(starting(link)).hasCount(0);
        return this;
    }

    private Locator starting(String link) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + link)));
    }

    Person press(String button) {
        var named = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true));
        return click(named.first(), "button “" + button + "”");
    }

    @SuppressWarnings("deprecation") // whatever the click leads to, redirects and refusals too, is the page we want
    private Person click(Locator what, String named) {
        if (what.count() == 0) Assertions.fail(name + " finds no " + named + " on:\n" + main().innerText());
        return arrived(page.waitForNavigation(what::click));
    }

    private Person arrived(@Nullable Response response) {
        status = response == null ? 0 : response.status();
        page.waitForLoadState();
        if (isElsewhere()) {
            complaints.clear();
            return this;
        }
        complaints.forEach(complaint -> inspection.fault(page.title(), "complains: " + complaint));
        complaints.clear();
        inspection.look(page, scripts);
        return this;
    }

    /** On somebody else's page, whose faults are not ours: nothing is inspected there. */
    boolean isElsewhere() {
        return !page.url().startsWith(site);
    }

    /** Presses a button of somebody else's page. */
    Person clicks(String selector) {
        return click(page.locator(selector).first(), selector);
    }

    Person fill(String label, String text) {
        return fill(label, 0, text);
    }

    /** Where several questions have the same label, the one at this place, from 0. */
    Person fill(String label, int place, String text) {
        answers();
        labelled(label).nth(place).fill(text);
        return this;
    }

    /** Whether the page has a question of that name. */
    boolean asks(String label) {
        return labelled(label).count() > 0;
    }

    /** What was typed is still there. */
    Person stillHas(String label, String text) {
        assertThat(labelled(label).first()).hasValue(text);
        return this;
    }

    Person date(String legend, LocalDate day) {
        var group = group(legend);
        group.getByLabel("Day").fill(String.valueOf(day.getDayOfMonth()));
        group.getByLabel("Month").fill(String.valueOf(day.getMonthValue()));
        group.getByLabel("Year").fill(String.valueOf(day.getYear()));
        return this;
    }

    /** Radios and checkboxes. */
    Person choose(String legend, String... labels) {
        return choose(legend, 0, labels);
    }

    Person choose(String legend, int place, String... labels) {
        answers();
        for (var label : labels) {
            group(legend)
                    .nth(place)
                    .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                    .check();
        }
        return this;
    }

    /** One box alone. */
    Person tick(String label) {
        labelled(label).first().check();
        return this;
    }

    /** Every box under a legend. */
    Person tickAll(String legend) {
        for (var box : group(legend).getByRole(AriaRole.CHECKBOX).all()) box.check();
        return this;
    }

    Person select(String label, String option) {
        return select(label, 0, option);
    }

    Person select(String label, int place, String option) {
        labelled(label).nth(place).selectOption(option);
        return this;
    }

    /** What stands in the question of that name at this place, from 0. */
    String typed(String label, int place) {
        return labelled(label).nth(place).inputValue();
    }

    /** How many questions of that name the page has. */
    int questions(String label) {
        return labelled(label).count();
    }

    Person attach(String file, String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        page.locator("input[type=file]").setInputFiles(new FilePayload(file, "text/plain", bytes));
        return this;
    }

    Person attachPdf(String file) {
        var bytes = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
        page.locator("input[type=file]").setInputFiles(new FilePayload(file, "application/pdf", bytes));
        return this;
    }

    /** Goes on by the Tab key until what is called so has the focus, which has to be seen. */
    Person tabsTo(String called) {
        for (int times = 0; times < MOST_LOOKS; times++) {
            page.keyboard().press("Tab");
            if (called.equals(page.evaluate(FOCUSED))) return this;
        }
        Assertions.fail(name + " can't reach “" + called + "” by keyboard at " + page.url());
        return this;
    }

    Person types(String text) {
        page.keyboard().type(text);
        return this;
    }

    @SuppressWarnings("deprecation")
    Person entersFocused() {
        return arrived(page.waitForNavigation(() -> page.keyboard().press("Enter")));
    }

    /** What a download of this link brings. */
    String downloads(String link) {
        return page.request().get(target(link)).text();
    }

    /** Where a link leads, without going there. */
    String target(String link) {
        return String.valueOf(main().getByText(link).first().getAttribute("href"));
    }

    Person sees(String text) {
        Assertions.assertThat(page.locator("body").innerText()).as(name).contains(text);
        return this;
    }

    Person doesNotSee(String text) {
        Assertions.assertThat(page.locator("body").innerText()).as(name).doesNotContain(text);
        return this;
    }

    /** The page that was asked for was answered like that: 200, 422, 409, 404. */
    Person isAnswered(int expected) {
        Assertions.assertThat(status).as(name + " at " + page.url()).isEqualTo(expected);
        return this;
    }

    /** What stands beside a key in a list of facts. */
    String reads(String key) {
        var row = page.locator(".govuk-summary-list__row")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(key, new Page.GetByTextOptions().setExact(true))));
        assertThat(row.first()).isVisible();
        return row.first().locator("dd").first().innerText();
    }

    /** Everything that the page itself says, without what stands around it. */
    String text() {
        return main().innerText();
    }

    private void answers() {
        answered.add(path().replaceFirst("[?#].*", ""));
    }

    /** The pages on which they have typed or chosen something so far. */
    Set<String> answered() {
        return Set.copyOf(answered);
    }

    String path() {
        return page.url().replaceFirst("https?://[^/]*", "");
    }

    private Locator main() {
        return page.locator("main");
    }

    private Locator labelled(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator group(String legend) {
        return page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(legend).setExact(true));
    }
}
