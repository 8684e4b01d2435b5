package org.commonlot.marketplace.web.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.commonlot.marketplace.organisation.AuthorityRegister;
import org.commonlot.marketplace.organisation.SupplierProfile;
import org.commonlot.marketplace.organisation.SupplierRegister;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The page of one's own organisation. */
@OnPostgres
class ProfilePagesIT {

    private static final String HOME = "/organisation";

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SupplierRegister suppliers;

    @Autowired
    AuthorityRegister authorities;

    private OrganisationId firm = OrganisationId.next();
    private Actor owner = Actor.system("nobody yet");

    @BeforeEach
    void cast() {
        firm = cast.supplier();
        owner = cast.actor(firm, Role.SUPPLIER_OWNER);
    }

    @Test
    void saysWhatIsMissingAndWhoNeedsItUntilNothingIs() throws Exception {
        var before = page(HOME, owner);
        assertThat(before.select(".govuk-task-list__item")).hasSize(6);
        assertThat(before.select("main").text())
                .contains("Not yet verified", "4 parts are missing", "Buyers need it: award notices say who is");

        send("details", "organisationName", "Bright Ltd", "postalCode", "BR1 1BR", "website", "bright.example");
        send("nature", "nature", "vcse");
        send("offer", "capabilities", "web", "regions", "UKI", "cpv", "72000000-5, 48000000");

        var after = page(HOME, owner);
        assertThat(after.select("h1").text()).isEqualTo("Bright Ltd");
        assertThat(after.select("main").text())
                .contains("One part is missing", "BR1 1BR, bright.example", "London", "Voluntary, community");
        assertThat(profile().offer().cpv()).containsExactlyInAnyOrder("72000000", "48000000");
    }

    @Test
    void showsEverySizeThatWasTold() throws Exception {
        var day = new String[] {"asOf.day", "31", "asOf.month", "3", "asOf.year", "2025"};
        send("size", with(day, "staff", "2,500", "turnover", "£90,000,000", "balanceSheet", "60000000"));
        send("size", with(day, "staff", "25", "turnover", "£2,000,000", "balanceSheet", "600000"));

        var page = page(HOME + "/size", owner);

        assertThat(page.select("tbody tr")).hasSize(3);
        assertThat(page.select("tbody tr").get(0).text()).contains("31 Mar 2025", "25", "£2,000,000", "Small");
        assertThat(page.select("tbody tr").get(1).text()).contains("2500", "Large", "not small", "Superseded");
    }

    @Test
    void addsAndForgetsANumber() throws Exception {
        var number = "1" + (100_000 + ThreadLocalRandom.current().nextInt(900_000));
        send("identifiers", "scheme", "GB-CHC", "identifier", " " + number + " ");
        assertThat(page(HOME, owner).select("main").text()).contains("GB-CHC " + number + " (not proved yet)");

        mvc.perform(post(HOME + "/identifiers/forget")
                        .param("scheme", "GB-CHC")
                        .param("identifier", number)
                        .with(csrf())
                        .with(SignedIn.as(owner)))
                .andExpect(status().is3xxRedirection());
        assertThat(profile().identifiers()).hasSize(1);
    }

    @Test
    void bringsARefusalBackWithWhatWasTyped() throws Exception {
        for (var wrong : new String[][] {
            {"details", "organisationName", "", "postalCode", "X", "version", "0"},
            {"details", "organisationName", "Kept", "postalCode", "X", "website", "javascript:x", "version", "0"},
            {"identifiers", "scheme", "GB-COH", "identifier", "QQ123456"},
            {"size", "staff", "many", "turnover", "1", "balanceSheet", "1"},
            {"offer", "capabilities", "magic", "regions", "UKI"},
            {"offer", "capabilities", "web", "regions", "UKI", "cpv", "nonsense"},
            {"offer", "cpv", "72000000"}
        }) {
            var request = post(HOME + "/" + wrong[0]).with(csrf()).with(SignedIn.as(owner));
            for (int i = 1; i < wrong.length; i += 2) request.param(wrong[i], wrong[i + 1]);
            var response = mvc.perform(request).andReturn().getResponse();

            assertThat(response.getStatus()).as(String.join(" ", wrong)).isEqualTo(422);
            assertThat(Jsoup.parse(response.getContentAsString()).select(".govuk-error-summary li"))
                    .as(String.join(" ", wrong))
                    .isNotEmpty();
        }
    }

    @Test
    void letsAWriterReadButOnlyAnOwnerChange() throws Exception {
        var writer = cast.actor(firm, Role.BID_WRITER);

        assertThat(page(HOME, writer).select(".govuk-task-list a")).isEmpty();
        for (var part : new String[] {"details", "identifiers", "size", "nature", "offer"}) {
            mvc.perform(get(HOME + "/" + part).with(SignedIn.as(writer))).andExpect(status().isNotFound());
            mvc.perform(post(HOME + "/" + part).with(csrf()).with(SignedIn.as(writer)))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get(HOME).with(SignedIn.as(cast.administrator()))).andExpect(status().isNotFound());
    }

    @Test
    void letsAnAuthoritysOwnerNameItsDigitalLeadAndDepartments() throws Exception {
        var authority = cast.authority();
        owner = cast.actor(authority, Role.AUTHORITY_OWNER);
        var version = String.valueOf(authorities.details(authority).version());
        send("presence", "leadName", "Ada Lead", "version", version);
        send("departments", "act", "OPENS", "name", "Housing");

        assertThat(page(HOME, owner).select("main").text()).contains("Ada Lead", "Housing");
        assertThat(page(HOME, owner).select("main a[href=/organisation/presence]"))
                .hasSize(1);
        var buyer = cast.actor(authority, Role.BUYER);
        assertThat(page(HOME, buyer).select("main a[href^=/organisation/]")).isEmpty();
        mvc.perform(get(HOME + "/presence").with(SignedIn.as(buyer))).andExpect(status().isNotFound());
    }

    private SupplierProfile profile() {
        return suppliers.profile(firm, owner);
    }

    private void send(String what, String... typed) throws Exception {
        var request = post(HOME + "/" + what).with(csrf()).with(SignedIn.as(owner));
        if (what.equals("details"))
            request.param("version", String.valueOf(profile().version()));
        for (int i = 0; i < typed.length; i += 2) request.param(typed[i], typed[i + 1]);
        var response = mvc.perform(request).andReturn().getResponse();
        assertThat(response.getRedirectedUrl())
                .as(what + ": " + errors(response))
                .isEqualTo(HOME);
    }

    private static String[] with(String[] first, String... more) {
        var all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    private static String errors(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString())
                .select(".govuk-error-summary")
                .text();
    }

    private Document page(String path, Actor actor) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(SignedIn.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
