package org.commonlot.marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.commonlot.marketplace.clarification.Clarifying;
import org.commonlot.marketplace.document.Documents;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everything that needs no account, in a browser that runs no scripts; and the search with nothing but a keyboard. */
@OnPostgres
class PublicJourneyIT {

    private static final String QUESTION = "Is the address data open?";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    Documents documents;

    @Autowired
    Procuring procuring;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Clarifying clarifying;

    @Autowired
    MarketClock clock;

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void readsEverythingPublicWithAndWithoutScripts(boolean scripts) {
        var challenge = challengeWithDocumentAndAnswer();
        var inspection = new Inspection();
        try (var chromium = Chromium.start()) {
            var anybody = scripts
                    ? chromium.person("anybody", site(), inspection)
                    : chromium.withoutScripts("anybody", site(), inspection);
            anybody.open("/").follow("Find opportunities").sees("opportunit");
            anybody.open("/opportunities?q=Fewer+missed+bin&least=1000&most=9000000&order=NEWEST");
            anybody.stillHas("Search", "Fewer missed bin").follow("Fewer missed bin collections");
            anybody.open("/opportunities/" + challenge.reference())
                    .sees(QUESTION)
                    .sees("Yes, it is.");
            assertThat(anybody.downloads("Draft contract")).isEqualTo("The supplier shall collect.");
            anybody.open("/contracts?authority=none+of+that+name").sees("No contract matches");
            anybody.open("/opportunities?q=nothing+has+these+words").sees("Nothing matches");
            anybody.follow("Market").fill("Search for", "bins").press("Search");
            anybody.follow("Open data").sees("/api/ocds/releases");
            anybody.follow("Sign in").press("Sign in").isAnswered(422).sees("Enter your password");
            anybody.follow("Register your organisation as a supplier").fill("Full name", "Nia Bright");
            anybody.press("Register").isAnswered(422).stillHas("Full name", "Nia Bright");
            anybody.follow("Privacy and cookies").follow("Accessibility statement");
            anybody.open("/no-such-page").isAnswered(404).sees("Page not found");
        }
        inspection.report("public, with scripts: " + scripts);
    }

    @Test
    void searchesWithTheKeyboardAlone() {
        story.publishedChallenge(Story.OPEN);
        var inspection = new Inspection();
        try (var chromium = Chromium.start()) {
            var anybody = chromium.person("anybody", site(), inspection).open("/");
            anybody.tabsTo("Skip to main content").tabsTo("Opportunities").entersFocused();
            anybody.tabsTo("Search").types("Fewer missed bin collections").entersFocused();
            anybody.sees("opportunit").tabsTo("Fewer missed bin collections").entersFocused();
            anybody.sees("At a glance");
        }
        inspection.report("by keyboard");
    }

    /** Of an inspection that finds nothing nobody knows whether it looks. */
    @Test
    void anInspectionNamesWhatIsWrongWithAPage() {
        var inspection = new Inspection();
        try (var chromium = Chromium.start()) {
            var page = chromium.person("anybody", site(), new Inspection())
                    .open("/")
                    .page();
            page.evaluate("""
                () => {
                  const main = document.querySelector('main');
                  main.insertAdjacentHTML('beforeend', '<img src="/no-such-picture"><h5>Pale</h5><p>Too wide</p>');
                  main.querySelector('h5').style.color = '#bbb';
                  main.lastElementChild.style.width = '2000px';
                }\
                """);
            inspection.look(page, true);
        }
        assertThat(inspection.faults())
                .anyMatch(fault -> fault.contains("at 1280 breaks image-alt"))
                .anyMatch(fault -> fault.contains("at 320 breaks image-alt"))
                .anyMatch(fault -> fault.contains("breaks color-contrast"))
                .anyMatch(fault -> fault.contains("breaks heading-order"))
                .anyMatch(fault -> fault.contains("px too wide at 1280"));
    }

    private Story.Challenge challengeWithDocumentAndAnswer() {
        var challenge = story.draftedChallenge(Story.OPEN);
        var team = challenge.team();
        var contract = new ByteArrayInputStream("The supplier shall collect.".getBytes(StandardCharsets.UTF_8));
        documents.keep(challenge.id().value(), "Draft contract", "contract.txt", contract, team.author());
        procuring.sendForReview(challenge.id(), team.author());
        procuring.approve(challenge.id(), team.approver());
        for (var person : team.everybody()) conflicts.declare(challenge.id(), ConflictKind.NONE, "", person);
        procuring.fileNotice(challenge.id(), "012345-2026", clock.instant(), team.author());
        procuring.publish(challenge.id(), team.author());
        var asked = clarifying.ask(challenge.id(), QUESTION, cast.actor(cast.supplier(), Role.BID_WRITER));
        clarifying.answer(asked, QUESTION, "Yes, it is.", team.author());
        return challenge;
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
