package org.commonlot.marketplace.web.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonlot.marketplace.organisation.AuthorityKeeping;
import org.commonlot.marketplace.organisation.AuthorityRegister;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.organisation.JoiningDates;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.Regime;
import org.commonlot.marketplace.organisation.ReviseAuthority;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Queries;
import org.commonlot.marketplace.testing.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of the register of authorities. */
@OnPostgres
class AuthorityPagesIT {

    private static final String HOME = "/administration/authorities";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    AuthorityRegister register;

    @Autowired
    AuthorityKeeping keeping;

    @Autowired
    OrganisationDirectory directory;

    @Autowired
    MarketClock clock;

    private Actor administrator = Actor.system("nobody yet");

    @BeforeEach
    void cast() {
        administrator = cast.administrator();
    }

    @Test
    void importsAFileAndShowsWhatWasRejectedByItsLine() throws Exception {
        var rows = "[\n" + row("QZZA") + ",\n{\"code\":\"QZZB\"},\n" + row("QZZC") + "\n]";
        var file = new MockMultipartFile(
                "file", "C:\\lists\\<b>.json", "application/json", rows.getBytes(StandardCharsets.UTF_8));
        var location = String.valueOf(
                mvc.perform(multipart(HOME + "/import").file(file).with(csrf()).with(SignedIn.as(administrator)))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());

        var page = page(get(location).with(SignedIn.as(administrator)));

        assertThat(page.select("h1").text()).isEqualTo("<b>.json");
        assertThat(page.select("dl").text()).contains("Rows read 3", "Added 2", "Rejected 1");
        assertThat(page.select("table tbody tr").text()).isEqualTo("line 3, row 2 is in a nation that we don’t know:");
        assertThat(page(get(HOME + "/import").with(SignedIn.as(administrator)))
                        .select("table")
                        .text())
                .contains("2 added, 0 changed, 1 rejected");
    }

    @Test
    void asksForAFile() throws Exception {
        var none = new MockMultipartFile("file", "", null, new byte[0]);
        var response = mvc.perform(
                        multipart(HOME + "/import").file(none).with(csrf()).with(SignedIn.as(administrator)))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse();

        assertThat(Jsoup.parse(response.getContentAsString())
                        .select(".govuk-error-summary")
                        .text())
                .contains("Select a file");
    }

    @Test
    void showsAnAuthorityToEverybodyInTwoQueries() throws Exception {
        var body = add("COMBINED");
        var member = add("UNITARY");
        keeping.join(member, body, JoiningDates.since(LocalDate.of(2020, 4, 1)), administrator, clock.instant());
        send(
                member,
                "presence",
                "leadName",
                "Ada Lead",
                "leadTitle",
                "Chief Digital Officer",
                "website",
                "ada.example");

        var queries = Queries.during(() -> page(get(cast.page(member))));
        var page = page(get(cast.page(member)));

        assertThat(queries).hasSizeLessThanOrEqualTo(2);
        assertThat(page.select("h1").text()).isEqualTo(directory.name(member));
        assertThat(page.select("main").text())
                .contains("Unitary authority", "Ada Lead, Chief Digital Officer", "England", "Member of")
                .doesNotContain("Note");
        assertThat(page.select("main a[href=" + cast.page(body) + "]").text()).isEqualTo(directory.name(body));
        assertThat(page.select("main a[href^=/opportunities?buyer=]")).hasSize(1);
        assertThat(page(get(cast.page(body))).select("main").text()).contains("Members", directory.name(member));
    }

    @Test
    void readsTheListPageByPage() throws Exception {
        for (int i = 0; i < 3; i++) add("DISTRICT");

        var first = page(get("/authorities").param("q", "listed"));
        assertThat(first.select("tbody tr")).isNotEmpty();
        var last = register.list("listed", null).getFirst();
        var next = page(get("/authorities")
                .param("q", "listed")
                .param("name", last.name())
                .param("after", last.id().value().toString()));

        assertThat(next.select("tbody").text()).doesNotContain(last.name());
        assertThat(next.select(".govuk-pagination__prev a").attr("href")).isEqualTo("/authorities?q=listed");
        assertThat(page(get("/authorities")
                                .param("q", "%&<b>")
                                .param("name", "x")
                                .param("after", "nonsense"))
                        .select("main")
                        .text())
                .contains("There is none with this name");
    }

    @Test
    void changesEachFactOnItsPage() throws Exception {
        var county = add("COUNTY");
        var body = add("COMBINED");
        var id = add("DISTRICT");
        var code = code(county);

        send(id, "facts", "name", "New name", "kind", "UNITARY", "parent", code, "gssCode", "E06000031", "note", "Why");
        send(
                id,
                "identifiers",
                "scheme",
                "GB-NHS",
                "identifier",
                "r" + id.value().toString().substring(0, 4));
        send(id, "memberships", "act", "JOINS", "body", code(body));
        send(id, "departments", "act", "OPENS", "name", "Housing");
        send(id, "departments", "act", "OPENS", "name", "Planning");
        send(id, "departments", "act", "CLOSES", "name", "housing");
        send(id, "regime", "regime", "WALES", "from.day", "1", "from.month", "4", "from.year", "2025");

        var details = register.details(id);
        assertThat(details.name()).isEqualTo("New name");
        assertThat(details.note()).isEqualTo("Why");
        assertThat(details.identifiers()).hasSize(2);
        assertThat(details.parent())
                .isNotNull()
                .satisfies(tie -> assertThat(tie.id()).isEqualTo(county));
        assertThat(details.memberOf())
                .singleElement()
                .satisfies(tie -> assertThat(tie.id()).isEqualTo(body));
        assertThat(details.departments())
                .hasSize(2)
                .filteredOn(one -> one.closed() == null)
                .hasSize(1);
        assertThat(directory.authority(id).regimeOn(LocalDate.of(2025, 4, 1))).contains(Regime.WALES);
        assertThat(directory.authority(id).regimeOn(LocalDate.of(2025, 3, 31))).contains(Regime.ENGLAND);
        var page = page(get(HOME + "/" + id.value()).with(SignedIn.as(administrator)));
        assertThat(page.select("main").text())
                .contains("Planning", "Why", "Wales, since 1 April 2025", "(can’t publish here yet)")
                .doesNotContain("Housing");

        send(id, "end", "on.day", "1", "on.month", "4", "on.year", "2026", "successors", code + ", " + code(body));
        assertThat(register.details(id).successors()).hasSize(2);
        assertThat(directory.authority(id).regimeOn(LocalDate.of(2026, 4, 1))).isEmpty();
        assertThat(directory.members(body)).isEmpty();
        assertThat(page(get(cast.page(id))).select(".govuk-tag").text()).contains("No longer exists");
    }

    @Test
    void bringsARefusalBackToItsPageWithWhatWasTyped() throws Exception {
        var id = add("DISTRICT");
        for (var wrong : new String[][] {
            {"facts", "name", "", "kind", "UNITARY", "version", "0"},
            {"facts", "name", "Kept", "kind", "KINGDOM", "version", "0"},
            {"facts", "name", "Kept", "kind", "UNITARY", "gssCode", "nonsense", "version", "0"},
            {"facts", "name", "Kept", "kind", "UNITARY", "parent", "QZZZ", "version", "0"},
            {"presence", "leadTitle", "Chief", "version", "0"},
            {"presence", "website", "javascript:alert(1)", "version", "0"},
            {"regime", "regime", "ATLANTIS"},
            {"identifiers", "scheme", "GB-PPON", "identifier", "nonsense"},
            {"memberships", "act", "JOINS", "body", code(id)},
            {"departments", "act", "OPENS", "name", ""},
            {"end", "on.day", "30", "on.month", "2", "on.year", "2026"}
        }) {
            var request =
                    post(HOME + "/" + id.value() + "/" + wrong[0]).with(csrf()).with(SignedIn.as(administrator));
            for (int i = 1; i < wrong.length; i += 2) request.param(wrong[i], wrong[i + 1]);
            var response = mvc.perform(request).andReturn().getResponse();

            assertThat(response.getStatus()).as(String.join(" ", wrong)).isEqualTo(422);
            assertThat(Jsoup.parse(response.getContentAsString()).select(".govuk-error-summary li"))
                    .as(String.join(" ", wrong))
                    .isNotEmpty();
        }
    }

    @Test
    void keepsAChangeThatSomebodyElseSavedMeanwhile() throws Exception {
        var id = add("DISTRICT");
        var version = String.valueOf(register.details(id).version());
        send(id, "presence", "leadName", "First");

        var refused = mvc.perform(post(HOME + "/" + id.value() + "/presence")
                        .param("leadName", "Second")
                        .param("version", version)
                        .with(csrf())
                        .with(SignedIn.as(administrator)))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse();
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select("main table td")
                        .eachText())
                .as("what was typed, and what stands there now")
                .contains("Second", "First");
        assertThat(String.valueOf(register.details(id).digitalLead())).contains("First");
    }

    @Test
    void hasNoPageOfAnAuthorityThatNeverWas() throws Exception {
        var nothing = UUID.randomUUID();
        var supplier = cast.supplier().value();
        for (var path : new String[] {"/authorities/" + nothing, "/authorities/" + supplier, "/authorities/nonsense"}) {
            mvc.perform(get(path)).andExpect(status().isNotFound());
        }
        mvc.perform(get(HOME + "/" + supplier + "/facts").with(SignedIn.as(administrator)))
                .andExpect(status().isNotFound());
        mvc.perform(get(HOME).with(SignedIn.as(cast.actor(cast.authority(), Role.AUTHORITY_OWNER))))
                .andExpect(status().isNotFound());
    }

    @Test
    void sendsWhoComesByTheIdOrAFormerNameToThePresentName() throws Exception {
        var id = add("UNITARY");
        var number = NUMBER.incrementAndGet();
        rename(id, "Sendholm Council " + number);
        var former = "/authorities/sendholm-council-" + number;
        assertThat(cast.page(id)).isEqualTo(former);

        rename(id, "Sendholm and Ferry Council " + number);

        var present = "/authorities/sendholm-and-ferry-council-" + number;
        assertThat(cast.page(id)).isEqualTo(present);
        for (var page : new String[] {
            "",
            "/pipeline",
            "/systems",
            "/systems.csv",
            "/services",
            "/data",
            "/data/requests",
            "/payments",
            "/payments.csv",
            "/payments/large.csv"
        }) {
            for (var old : new String[] {former, "/authorities/" + id.value()}) {
                mvc.perform(get(URI.create(old + page + "?q=a%20b")))
                        .andExpect(status().isMovedPermanently())
                        .andExpect(header().string("Location", present + page + "?q=a%20b"));
            }
            mvc.perform(get(present + page)).andExpect(status().isOk());
        }
        assertThat(page(get("/authorities").param("q", "sendholm and ferry council " + number))
                        .select("main table a")
                        .attr("href"))
                .isEqualTo(present);
    }

    private void rename(OrganisationId id, String name) {
        var known = register.details(id);
        keeping.revise(
                id,
                known.version(),
                new ReviseAuthority(name, null, known.kind(), null, known.starts(), null, null),
                administrator,
                clock.instant());
    }

    private OrganisationId add(String kind) throws Exception {
        var number = "%04d".formatted(NUMBER.incrementAndGet());
        var location = String.valueOf(mvc.perform(post(HOME + "/new")
                        .param("name", "Listed " + kind + " " + number)
                        .param("kind", kind)
                        .param("scheme", "GB-PPON")
                        .param("identifier", "yyyy-" + number + "-page")
                        .param("regime", "ENGLAND")
                        .param("starts.day", "1")
                        .param("starts.month", "4")
                        .param("starts.year", "2009")
                        .with(csrf())
                        .with(SignedIn.as(administrator)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        return new OrganisationId(UUID.fromString(location.substring(location.lastIndexOf('/') + 1)));
    }

    private String code(OrganisationId id) {
        var first = register.details(id).identifiers().getFirst();
        assertThat(keeping.identified(new Identifier(first.scheme(), first.identifier())))
                .isEqualTo(id);
        return first.scheme() + " " + first.identifier();
    }

    private void send(OrganisationId id, String what, String... typed) throws Exception {
        var here = HOME + "/" + id.value();
        var request = post(here + "/" + what)
                .param("version", String.valueOf(register.details(id).version()))
                .with(csrf())
                .with(SignedIn.as(administrator));
        for (int i = 0; i < typed.length; i += 2) request.param(typed[i], typed[i + 1]);
        var response = mvc.perform(request).andReturn().getResponse();
        assertThat(response.getRedirectedUrl())
                .as(() -> what + ": "
                        + Jsoup.parse(text(response))
                                .select(".govuk-error-summary")
                                .text())
                .isEqualTo(here);
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static String text(MockHttpServletResponse response) {
        try {
            return response.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String row(String code) {
        return "{\"code\":\"" + code + "\",\"officialName\":\"Page " + code
                + "\",\"nation\":\"England\",\"region\":\"London\",\"type\":\"UA\",\"orgIdScheme\":\"GB-LAE\"}";
    }
}
