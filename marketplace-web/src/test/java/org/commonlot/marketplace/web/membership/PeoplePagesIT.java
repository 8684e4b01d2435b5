package org.commonlot.marketplace.web.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.Set;
import org.commonlot.marketplace.membership.Inviting;
import org.commonlot.marketplace.membership.Staffing;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OnPostgres
class PeoplePagesIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    Inviting inviting;

    @Autowired
    Staffing staffing;

    @Autowired
    People people;

    @Autowired
    OrganisationDirectory organisations;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Cast cast;

    private OrganisationId council;
    private Actor owner;

    @BeforeEach
    void aCouncil() {
        council = cast.authority();
        owner = cast.actor(council, Role.AUTHORITY_OWNER);
    }

    @Test
    void showsColleaguesToEverybodyInTheOrganisationAndWhatWaitsToOwnersOnly() throws Exception {
        inviting.invite(council, "guest@waiting.example", Set.of(Role.BUYER), owner);
        var buyer = cast.actor(council, Role.BUYER);

        assertThat(page("/organisation/people", buyer).text())
                .contains(buyer.name(), owner.name())
                .doesNotContain("guest@waiting.example");
        assertThat(page("/organisation/people", owner).text()).contains("guest@waiting.example");
    }

    @Test
    void invitesFromTheFormAndKeepsWhatWasTyped() throws Exception {
        var answer = send(post("/organisation/invite").param("email", "not an address"), owner);
        assertThat(answer.getStatus()).isEqualTo(422);
        var again = Jsoup.parse(answer.getContentAsString());
        assertThat(again.select("input[name=email]").val()).isEqualTo("not an address");
        assertThat(again.select(".govuk-error-summary").text()).contains("Choose at least one role");

        var email = cast.email();
        mvc.perform(post("/organisation/invite")
                        .param("email", email)
                        .param("roles", "OPENER", "EVALUATOR")
                        .with(csrf())
                        .with(SignedIn.as(owner)))
                .andExpect(redirectedUrl("/organisation/people"));
        assertThat(staffing.staff(council, owner).invited())
                .singleElement()
                .satisfies(invited -> assertThat(invited.roles()).containsOnly(Role.OPENER, Role.EVALUATOR));
    }

    @Test
    void letsANewcomerMakeAnAccountByTheLinkAndSignsThemIn() throws Exception {
        var email = cast.email();
        inviting.invite(council, email, Set.of(Role.BUYER), owner);
        var link = mailbox.path(email, "invitation");

        var asked = Jsoup.parse(mvc.perform(get(link)).andReturn().getResponse().getContentAsString());
        assertThat(asked.select("main").text()).contains(owner.name(), organisations.name(council), email);
        mvc.perform(post(link + "/register")
                        .param("name", "Nia New")
                        .param("password", "short")
                        .with(csrf()))
                .andExpect(status().is(422));
        var session = mvc.perform(post(link + "/register")
                        .param("name", "Nia New")
                        .param("password", "three unlikely words")
                        .with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
        mvc.perform(get("/desk").cookie(Objects.requireNonNull(session))).andExpect(status().isOk());
    }

    @Test
    void asksWhoHasAnAccountToSignInFirst() throws Exception {
        var person = cast.person();
        inviting.invite(council, people.person(person).email(), Set.of(Role.BUYER), owner);
        var link = mailbox.path(people.person(person).email(), "invitation");

        assertThat(Jsoup.parse(mvc.perform(get(link)).andReturn().getResponse().getContentAsString())
                        .select("main form"))
                .isEmpty();
        var session = mvc.perform(get(link + "/sign-in").accept(MediaType.TEXT_HTML))
                .andExpect(redirectedUrl("/sign-in"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
        assertThat(session).as("remembers the way back").isNotNull();
        mvc.perform(post(link).with(csrf()).with(SignedIn.as(people.actorFor(person))))
                .andExpect(redirectedUrl("/"));
        assertThat(people.actorFor(person).holds(Role.BUYER, council)).isTrue();
    }

    @Test
    void offersWhatAnAddressIsInvitedToAlsoWithoutTheLetter() throws Exception {
        var person = people.actorFor(cast.person());
        inviting.invite(council, people.person(person.person()).email(), Set.of(Role.BUYER), owner);

        var accept = page("/join", person).select("main form").attr("action");
        assertThat(accept).startsWith("/join/invitations/");
        assertThat(send(post(accept), people.actorFor(cast.person())).getStatus())
                .as("not to others")
                .isEqualTo(404);
        mvc.perform(post(accept).with(csrf()).with(SignedIn.as(person))).andExpect(redirectedUrl("/"));
        assertThat(people.actorFor(person.person()).holds(Role.BUYER, council)).isTrue();
    }

    @Test
    void invitationThatWasNotSentLeadsToNoSignIn() throws Exception {
        mvc.perform(get("/invitations/none/sign-in")).andExpect(status().isNotFound());
    }

    @Test
    void actsForTheOrganisationThatIsChosenAndSaysSoOnEveryPage() throws Exception {
        var other = cast.authority();
        cast.seat(owner, other, Role.BUYER);
        var before = page("/acting-for", owner);
        assertThat(before.select("header").text())
                .containsAnyOf(organisations.name(council), organisations.name(other));

        for (var chosen : new OrganisationId[] {council, other}) {
            var session = mvc.perform(post("/acting-for")
                            .param("organisation", chosen.value().toString())
                            .with(csrf())
                            .with(SignedIn.as(owner)))
                    .andExpect(redirectedUrl("/"))
                    .andReturn()
                    .getResponse()
                    .getCookie("SESSION");
            var page = Jsoup.parse(mvc.perform(get("/organisation/people")
                            .cookie(Objects.requireNonNull(session))
                            .with(SignedIn.as(owner)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
            assertThat(page.select("header").text()).contains(organisations.name(chosen));
            assertThat(page.select("main").text()).contains(organisations.name(chosen));
        }
    }

    @Test
    void actsForNoOrganisationOfOthers() throws Exception {
        var foreign = cast.authority();
        var answer =
                send(post("/acting-for").param("organisation", foreign.value().toString()), owner);
        assertThat(answer.getStatus()).isEqualTo(422);
    }

    @Test
    void tellsEverybodyWhatEachRoleMayDoFromTheTableThatDecides() throws Exception {
        var text = Jsoup.parse(mvc.perform(get("/rights"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select("main tbody tr");
        assertThat(text).hasSize(Role.values().length);
        for (var right : Right.values()) assertThat(right.roles()).isNotEmpty();
        assertThat(text.eachText()).noneMatch(row -> row.contains("membership."));
    }

    @Test
    void removesSomebodyFromTheirRunningSessionToo() throws Exception {
        var buyer = cast.actor(council, Role.BUYER);
        mvc.perform(get("/desk").with(SignedIn.as(buyer))).andExpect(status().isOk());
        mvc.perform(post("/organisation/people/" + buyer.person().value() + "/remove")
                        .with(csrf())
                        .with(SignedIn.as(owner)))
                .andExpect(redirectedUrl("/organisation/people"));
        mvc.perform(get("/desk").with(SignedIn.as(buyer))).andExpect(status().isNotFound());
    }

    @Test
    void takesAFirmInOnlyWhenTheSimilarOnesWereSeenAndKeepsWhatWasTyped() throws Exception {
        var administrator = cast.administrator();
        var known = organisations.name(cast.supplier());
        var firm = post("/administration/suppliers/invite").param("name", known).param("identifier", "no number");
        var nobody = send(firm, administrator);
        assertThat(nobody.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(nobody.getContentAsString())
                        .select("input[name=identifier]")
                        .val())
                .isEqualTo("no number");

        var email = cast.email();
        var alike = send(
                post("/administration/suppliers/invite").param("name", known).param("email", email), administrator);
        assertThat(alike.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(alike.getContentAsString()).select("main").text())
                .contains("Suppliers that look alike", known);

        var taken = send(
                post("/administration/suppliers/invite")
                        .param("name", known)
                        .param("email", email)
                        .param("goOn", "true"),
                administrator);
        var people = Objects.requireNonNull(taken.getRedirectedUrl());
        assertThat(page(people, administrator).text()).contains("Nobody is in it yet", email, "Owner");
        assertThat(mailbox.kinds(email)).containsExactly("invitation");
    }

    @Test
    void thoseWhoRunThePlatformSendTheLinkAgainAndTakeItBack() throws Exception {
        var administrator = cast.administrator();
        var here = "/administration/organisations/" + council.value();
        var email = cast.email();
        send(post(here + "/invite").param("email", email).param("roles", "AUTHORITY_OWNER"), administrator);
        var link = page(here + "/people", administrator)
                .select("a:contains(" + email + ")")
                .attr("href");

        assertThat(page(link, administrator).text()).contains(email, "Owner");
        assertThat(send(post(link + "/resend"), administrator).getStatus()).isEqualTo(302);
        assertThat(mailbox.kinds(email)).containsExactly("invitation", "invitation");
        assertThat(send(post(link + "/revoke"), administrator).getStatus()).isEqualTo(302);
        assertThat(page(here + "/people", administrator).text()).doesNotContain(email);
        assertThat(send(get(link), administrator).getStatus()).isEqualTo(404);
    }

    private Document page(String path, Actor actor) throws Exception {
        return Jsoup.parse(send(get(path), actor).getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return mvc.perform(request.with(csrf()).with(SignedIn.as(actor)))
                .andReturn()
                .getResponse();
    }
}
