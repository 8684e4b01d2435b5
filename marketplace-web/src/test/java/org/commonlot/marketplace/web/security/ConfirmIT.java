package org.commonlot.marketplace.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonlot.marketplace.web.security.Browser.body;
import static org.commonlot.marketplace.web.security.Browser.seen;
import static org.commonlot.marketplace.web.security.Browser.status;
import static org.commonlot.marketplace.web.security.Browser.target;

import java.time.Duration;
import java.util.UUID;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.OnPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Somebody who registers by themselves, from the form to the first signing in. */
@OnPostgres
class ConfirmIT {

    private static final String PASSWORD = "three unlikely words";
    private static final String CONFIRM = "confirm-address";

    @Autowired
    MockMvc mvc;

    @Autowired
    Mailbox mailbox;

    @Autowired
    People people;

    @Autowired
    MarketClock clock;

    @Autowired
    Cast cast;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @SuppressWarnings("NullAway.Init")
    private String email;

    @BeforeEach
    void somebody() {
        browser = new Browser(mvc);
        email = cast.email();
    }

    @Test
    void letsNobodySignInWhoseAddressIsNotConfirmed() throws Exception {
        register(email);

        assertThat(target(browser.signIn(email, PASSWORD))).isEqualTo("/confirm");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void letsThemSignInOnceTheyPressedTheButtonBehindTheLink() throws Exception {
        register(email);
        var link = mailbox.path(email, CONFIRM);

        assertThat(body(browser.open(link))).contains("Confirm my address");
        assertThat(target(browser.submit(link))).isEqualTo("/sign-in");
        assertThat(target(browser.signIn(email, PASSWORD))).isEqualTo("/");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void confirmsNothingWhenTheLinkIsOnlyOpened() throws Exception {
        register(email);
        browser.open(mailbox.path(email, CONFIRM));

        assertThat(target(browser.signIn(email, PASSWORD))).isEqualTo("/confirm");
    }

    @Test
    void takesALinkOnceAndForADayOnly() throws Exception {
        register(email);
        var link = mailbox.path(email, CONFIRM);
        clock.travelTo(clock.instant().plus(Duration.ofHours(24)));
        assertThat(body(browser.submit(link))).contains("doesn’t work any more");

        browser.submit("/confirm", "email", email);
        var next = mailbox.path(email, CONFIRM);
        browser.submit(next);
        assertThat(body(browser.submit(next))).contains("doesn’t work any more");
        assertThat(target(browser.signIn(email, PASSWORD))).isEqualTo("/");
    }

    @Test
    void takesOnlyTheLastOfSeveralLinks() throws Exception {
        register(email);
        var first = mailbox.path(email, CONFIRM);
        browser.submit("/confirm", "email", email);

        assertThat(body(browser.open(first))).contains("doesn’t work any more");
        assertThat(target(browser.submit(mailbox.path(email, CONFIRM)))).isEqualTo("/sign-in");
    }

    @Test
    void writesToTheOwnerOfAnAddressThatSomebodyRegistersAgain() throws Exception {
        cast.supplier();
        register(email);
        browser.submit(mailbox.path(email, CONFIRM));
        var before = people.accountByEmail(email).orElseThrow();

        register(email);

        assertThat(mailbox.kinds(email)).startsWith("address-has-account");
        assertThat(people.accountByEmail(email)).contains(before);
    }

    @Test
    void answersTheSameWhateverTheAddress() throws Exception {
        register(email);
        browser.submit(mailbox.path(email, CONFIRM));
        var waiting = cast.email();
        register(waiting);

        assertThat(seen(register(email))).isEqualTo(seen(register(cast.email())));
        var known = seen(browser.submit("/confirm", "email", email));
        assertThat(known)
                .isEqualTo(seen(browser.submit("/confirm", "email", cast.email())))
                .isEqualTo(seen(browser.submit("/confirm", "email", waiting)))
                .contains("302 /check-your-mail");
        assertThat(mailbox.kinds(email)).doesNotContain("none").hasSize(2);
        assertThat(mailbox.kinds(waiting)).hasSize(2);
    }

    @Test
    void sendsOnlySoManyLettersToAnAddressWhetherOrNotItHasAnAccount() throws Exception {
        register(email);
        var unknown = cast.email();
        for (var address : new String[] {email, unknown}) {
            for (int i = 0; i < Throttle.Limit.LETTER_ACCOUNT.times(); i++) {
                assertThat(status(new Browser(mvc).submit("/confirm", "email", address)))
                        .isEqualTo(302);
            }
            assertThat(status(new Browser(mvc).submit("/recover", "email", address)))
                    .isEqualTo(429);
        }
    }

    private MvcResult register(String address) throws Exception {
        return browser.submit(
                "/register",
                "name",
                "Ada Lovelace",
                "email",
                address,
                "password",
                PASSWORD,
                "organisationName",
                "Bright Idea " + UUID.randomUUID(),
                "numbered",
                "no");
    }
}
