package org.commonlot.marketplace.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonlot.marketplace.web.security.Browser.body;
import static org.commonlot.marketplace.web.security.Browser.seen;
import static org.commonlot.marketplace.web.security.Browser.status;
import static org.commonlot.marketplace.web.security.Browser.target;

import java.time.Duration;
import java.util.UUID;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.OnPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** New passwords: forgotten ones, and ones that are known. */
@OnPostgres
class RecoverIT {

    private static final String OLD = "three unlikely words";
    private static final String NEW = "four other unlikely words";

    @Autowired
    MockMvc mvc;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Organising organising;

    @Autowired
    PasswordHashing hashing;

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

    @BeforeEach
    void somebodyWithAnAccount() {
        browser = new Browser(mvc);
        email = cast.email();
        organising.registerPerson("Ada", email, hashing.encode(OLD), Actor.system("test"), clock.instant());
    }

    @Test
    void givesANewPasswordByALinkAndEndsAllSessions() throws Exception {
        var elsewhere = new Browser(mvc);
        elsewhere.signIn(email, OLD);
        assertThat(elsewhere.isSignedIn()).isTrue();
        browser.submit("/recover", "email", email);
        var link = mailbox.path(email, "recover");

        assertThat(body(browser.open(link))).contains("Choose a new password");
        assertThat(target(browser.submit(link, "password", NEW))).isEqualTo("/sign-in");

        assertThat(elsewhere.isSignedIn()).isFalse();
        assertThat(browser.isSignedIn()).as("the link alone signs nobody in").isFalse();
        assertThat(status(browser.signIn(email, OLD))).isEqualTo(422);
        browser.signIn(email, NEW);
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(mailbox.kinds(email)).startsWith("password-changed", "recover");
    }

    @Test
    void takesALinkOnceAndForAnHourOnly() throws Exception {
        browser.submit("/recover", "email", email);
        var late = mailbox.path(email, "recover");
        clock.travelTo(clock.instant().plus(Duration.ofHours(1)));
        assertThat(body(browser.submit(late, "password", NEW))).contains("doesn’t work any more");

        browser.submit("/recover", "email", email);
        var link = mailbox.path(email, "recover");
        browser.submit(link, "password", NEW);
        assertThat(body(browser.submit(link, "password", "five more unlikely words")))
                .contains("doesn’t work any more");
        assertThat(target(browser.signIn(email, NEW))).isEqualTo("/");
    }

    @Test
    void keepsALinkThatWasTriedWithABadPassword() throws Exception {
        browser.submit("/recover", "email", email);
        var link = mailbox.path(email, "recover");

        var short422 = browser.submit(link, "password", "short");

        assertThat(status(short422)).isEqualTo(422);
        assertThat(body(short422)).contains("The password must have at least 12 characters");
        assertThat(target(browser.submit(link, "password", NEW))).isEqualTo("/sign-in");
    }

    @Test
    void answersAnUnknownAddressAsAKnownOne() throws Exception {
        var unknown = cast.email();

        var answer = browser.submit("/recover", "email", email);
        var other = browser.submit("/recover", "email", unknown);

        assertThat(seen(answer)).isEqualTo(seen(other)).contains("302 /check-your-mail");
        assertThat(mailbox.kinds(email)).containsExactly("recover");
        assertThat(mailbox.kinds(unknown)).isEmpty();
    }

    @Test
    void storesOnlyTheHashOfALink() throws Exception {
        browser.submit("/recover", "email", email);
        var token = mailbox.path(email, "recover").replace("/recover/", "");

        var stored = database.sql("select token_hash from one_time_link")
                .query(String.class)
                .list();

        assertThat(token).hasSize(43);
        assertThat(stored).isNotEmpty().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void recoversWithNoLinkForConfirming() throws Exception {
        browser.submit(
                "/register",
                "name",
                "Grace",
                "email",
                "new-" + email,
                "password",
                OLD,
                "organisationName",
                "Bright Idea " + UUID.randomUUID(),
                "numbered",
                "no");
        var link = mailbox.path("new-" + email, "confirm-address").replace("/confirm/", "/recover/");

        assertThat(body(browser.submit(link, "password", NEW))).contains("doesn’t work any more");
    }

    @Test
    void changesAPasswordOnlyForWhoKnowsThePresentOneAndSignsOutEverywhereElse() throws Exception {
        var elsewhere = new Browser(mvc);
        elsewhere.signIn(email, OLD);
        browser.signIn(email, OLD);

        var wrong = browser.submit("/account/password", "current", "not the password", "password", NEW);
        assertThat(status(wrong)).isEqualTo(422);
        assertThat(body(wrong)).contains("This is not your present password");

        assertThat(target(browser.submit("/account/password", "current", OLD, "password", NEW)))
                .isEqualTo("/account");
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(elsewhere.isSignedIn()).isFalse();
        assertThat(target(new Browser(mvc).signIn(email, NEW))).isEqualTo("/");
    }

    @Test
    void showsOnesAccount() throws Exception {
        browser.signIn(email, OLD);

        assertThat(body(browser.open("/account"))).contains("My account", "Ada", email, "/account/password");
    }
}
