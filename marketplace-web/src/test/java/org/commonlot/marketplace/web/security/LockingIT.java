package org.commonlot.marketplace.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonlot.marketplace.web.security.Browser.body;
import static org.commonlot.marketplace.web.security.Browser.seen;
import static org.commonlot.marketplace.web.security.Browser.status;
import static org.commonlot.marketplace.web.security.Browser.target;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Phone;
import org.commonlot.marketplace.testing.SignedIn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Sessions: one's own, and those of others, which administrators end by locking people out. */
@OnPostgres
class LockingIT {

    private static final String PASSWORD = "three unlikely words";

    @Autowired
    MockMvc mvc;

    @Autowired
    Organising organising;

    @Autowired
    PasswordHashing hashing;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MarketClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    Cast cast;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @SuppressWarnings("NullAway.Init")
    private String email;

    @SuppressWarnings("NullAway.Init")
    private PersonId person;

    @SuppressWarnings("NullAway.Init")
    private Actor administrator;

    @BeforeEach
    void somebodyWhoIsSignedIn() throws Exception {
        browser = new Browser(mvc);
        email = cast.email();
        administrator = cast.administrator();
        person = organising.registerPerson(
                "Ada", email, hashing.encode(PASSWORD), Actor.system("test"), clock.instant());
        browser.signIn(email, PASSWORD);
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void signsALockedPersonOutAtOnceAndLetsThemInOnlyOnceUnlocked() throws Exception {
        administer("/lock", "reason", "Left the council").andExpect(redirectedUrl(path()));

        assertThat(browser.isSignedIn()).isFalse();
        var refused = browser.signIn(email, PASSWORD);
        assertThat(status(refused)).isEqualTo(422);
        assertThat(body(refused)).contains("Your account is locked").doesNotContain("Left the council");

        administer("/unlock").andExpect(redirectedUrl(path()));
        browser.signIn(email, PASSWORD);
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void tellsOnlyWhoKnowsThePasswordThatAnAccountIsLocked() throws Exception {
        administer("/lock", "reason", "Left the council");

        var locked = new Browser(mvc).signIn(email, "not the password");
        var unknown = new Browser(mvc).signIn(cast.email(), "not the password");

        assertThat(seen(locked)).isEqualTo(seen(unknown));
    }

    @Test
    void sendsNoRecoveryLinkToALockedPerson() throws Exception {
        administer("/lock", "reason", "Left the council");

        assertThat(target(browser.submit("/recover", "email", email))).isEqualTo("/check-your-mail");

        assertThat(mailbox.kinds(email)).isEmpty();
    }

    @Test
    void wantsAReasonAndRecordsIt() throws Exception {
        administer("/lock", "reason", " ").andExpect(status().is(422));
        assertThat(browser.isSignedIn()).isTrue();

        administer("/lock", "reason", "Left the council");
        assertThat(database.sql("select facts from ledger_entry where act = 'identity.lock' and subject = ?")
                        .param("person:" + person.value())
                        .query(String.class)
                        .list())
                .containsExactly("{\"reason\":\"Left the council\"}");
    }

    @Test
    void letsNobodyLockThemselvesOut() throws Exception {
        mvc.perform(post("/administration/accounts/" + administrator.person().value() + "/lock")
                        .param("reason", "By mistake")
                        .with(csrf())
                        .with(SignedIn.as(administrator)))
                .andExpect(status().is(422));
    }

    @Test
    void findsAnAccountByItsAddress() throws Exception {
        mvc.perform(post("/administration/accounts")
                        .param("email", email.toUpperCase())
                        .with(csrf())
                        .with(SignedIn.as(administrator)))
                .andExpect(redirectedUrl(path()));
        mvc.perform(post("/administration/accounts")
                        .param("email", cast.email())
                        .with(csrf())
                        .with(SignedIn.as(administrator)))
                .andExpect(status().is(422));
    }

    @Test
    void freesSomebodyOfASecondFactorThatTheyLost() throws Exception {
        var key = Jsoup.parse(body(browser.open("/account/factor")))
                .select("#factor-key")
                .text();
        browser.submit("/account/factor", "code", Phone.with(key).code(clock.instant()));
        assertThat(target(new Browser(mvc).signIn(email, PASSWORD))).isEqualTo("/sign-in/code");

        administer("/reset-factor").andExpect(redirectedUrl(path()));

        assertThat(browser.isSignedIn()).isFalse();
        browser.signIn(email, PASSWORD);
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void listsOnesSessionsWithoutTheirIdsAndEndsOneOfThem() throws Exception {
        var phone = new Browser(mvc).as("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Version/19.0 Safari/604.1");
        phone.signIn(email, PASSWORD);
        var laptop = new Browser(mvc).as("Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0");
        laptop.signIn(email, PASSWORD);

        var page = Jsoup.parse(body(browser.open("/account/sessions")));

        assertThat(page.select("main tbody tr")).hasSize(3);
        assertThat(page.text()).contains("Safari on iPhone", "Firefox on Windows", "This one");
        assertThat(database.sql("select session_id from spring_session where principal_name = ?")
                        .param(person.value().toString())
                        .query(String.class)
                        .list())
                .hasSize(3)
                .noneMatch(id -> page.html().contains(id));
        var handle = page.select("form:has(button:contains(Safari on iPhone)) input[name=session]")
                .attr("value");
        assertThat(target(browser.submit("/account/sessions/end", "session", handle)))
                .isEqualTo("/account/sessions");
        assertThat(phone.isSignedIn()).isFalse();
        assertThat(laptop.isSignedIn()).isTrue();
    }

    @Test
    void endsAllOtherSessionsAndKeepsThisOne() throws Exception {
        var other = new Browser(mvc);
        other.signIn(email, PASSWORD);
        var third = new Browser(mvc);
        third.signIn(email, PASSWORD);

        browser.submit("/account/sessions/end-others");

        assertThat(other.isSignedIn()).isFalse();
        assertThat(third.isSignedIn()).isFalse();
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void endsNoSessionOfSomebodyElse() throws Exception {
        var page = Jsoup.parse(body(twoSessions().open("/account/sessions")));
        var handle = page.select("input[name=session]").attr("value");
        assertThat(handle).isNotEmpty();
        var stranger = new Browser(mvc);
        var address = cast.email();
        organising.registerPerson("Eve", address, hashing.encode(PASSWORD), Actor.system("test"), clock.instant());
        stranger.signIn(address, PASSWORD);

        assertThat(status(stranger.submit("/account/sessions/end", "session", handle)))
                .isEqualTo(404);
        assertThat(browser.isSignedIn()).isTrue();
    }

    private Browser twoSessions() throws Exception {
        var other = new Browser(mvc);
        other.signIn(email, PASSWORD);
        return other;
    }

    private ResultActions administer(String act, String... fields) throws Exception {
        var request = post(path() + act).with(csrf()).with(SignedIn.as(administrator));
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return mvc.perform(request);
    }

    private String path() {
        return "/administration/accounts/" + person.value();
    }
}
