package org.commonlot.marketplace.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.SizeClass;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OnPostgres
class RegisterFirmIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    OrganisationDirectory directory;

    @Autowired
    Cast cast;

    private Actor person;

    @BeforeEach
    void somebodyInNoOrganisation() {
        person = people.actorFor(cast.person());
    }

    @Test
    void whoHasAnAccountOwnsTheFirmThatTheyRegister() throws Exception {
        register("Bright Idea " + UUID.randomUUID(), "no", "").andExpect(redirectedUrl("/organisation"));

        var owner = people.actorFor(person.person());
        assertThat(owner.holds(Role.SUPPLIER_OWNER)).isTrue();
        assertThat(directory.supplier(owner.bidsFor().orElseThrow()).size()).isEqualTo(SizeClass.MICRO);
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        var page = Jsoup.parse(register("Bright Idea", "yes", "no such number")
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(page.select(".govuk-error-summary").text()).contains("Enter the number as the register shows it");
        assertThat(page.select("input[name=identifier]").val()).isEqualTo("no such number");
        assertThat(page.select("input[name=organisationName]").val()).isEqualTo("Bright Idea");
        assertThat(people.actorFor(person.person()).seats()).isEmpty();
    }

    @Test
    void asksBeforeItTakesAFirmInThatLooksLikeOneThatIsHere() throws Exception {
        var name = "Same Name " + UUID.randomUUID();
        register(name, "no", "").andExpect(redirectedUrl("/organisation"));
        person = people.actorFor(cast.person());

        var page = Jsoup.parse(register(name + " Ltd", "no", "")
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.select("main").text()).contains("Is it here already?", name);
        mvc.perform(form(name + " Ltd", "no", "")
                        .param("goOn", "true")
                        .with(csrf())
                        .with(SignedIn.as(person)))
                .andExpect(redirectedUrl("/organisation"));
    }

    @Test
    void leadsWhoIsSignedInFromThePageForNewAccountsToThisOne() throws Exception {
        mvc.perform(get("/register").with(SignedIn.as(person))).andExpect(redirectedUrl("/register/firm"));
    }

    private ResultActions register(String name, String numbered, String identifier) throws Exception {
        return mvc.perform(form(name, numbered, identifier).with(csrf()).with(SignedIn.as(person)));
    }

    private static MockHttpServletRequestBuilder form(String name, String numbered, String identifier) {
        return post("/register/firm")
                .param("organisationName", name)
                .param("numbered", numbered)
                .param("identifier", identifier)
                .param("staff", "4")
                .param("turnover", "180,000")
                .param("balanceSheet", "");
    }
}
