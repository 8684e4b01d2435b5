package org.commonlot.marketplace.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonlot.marketplace.web.security.Browser.body;
import static org.commonlot.marketplace.web.security.Browser.status;
import static org.commonlot.marketplace.web.security.Browser.target;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Phone;
import org.commonlot.marketplace.testing.SignedIn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The second factor: set up, given at each signing in, and given again before what matters most. */
@OnPostgres
class FactorIT {

    private static final String PASSWORD = "three unlikely words";
    private static final String NOTHING = "00000000-0000-4000-8000-000000000000";

    @Autowired
    MockMvc mvc;

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

    @SuppressWarnings("NullAway.Init")
    private PersonId person;

    @SuppressWarnings("NullAway.Init")
    private OrganisationId authority;

    @BeforeEach
    void somebodyWithAnAccount() {
        browser = new Browser(mvc);
        email = cast.email();
        authority = cast.authority();
        person = organising.registerPerson(
                "Ada", email, hashing.encode(PASSWORD), Actor.system("test"), clock.instant());
    }

    @Test
    void signsInNobodyWithTheirPasswordAloneWhoHasASecondFactor() throws Exception {
        var phone = enrolled();

        var other = new Browser(mvc);
        assertThat(target(other.signIn(email, PASSWORD))).isEqualTo("/sign-in/code");
        assertThat(other.isSignedIn()).isFalse();
        later(30);
        other.submit("/sign-in/code", "code", phone.code(clock.instant()));
        assertThat(other.isSignedIn()).isTrue();
    }

    @Test
    void takesTheSameCodeOnlyOnce() throws Exception {
        var phone = enrolled();
        later(30);
        var code = phone.code(clock.instant());
        var first = new Browser(mvc);
        first.signIn(email, PASSWORD);
        first.submit("/sign-in/code", "code", code);
        assertThat(first.isSignedIn()).isTrue();

        var second = new Browser(mvc);
        second.signIn(email, PASSWORD);
        var refused = second.submit("/sign-in/code", "code", code);

        assertThat(status(refused)).isEqualTo(422);
        assertThat(body(refused)).contains("or it was used already");
        assertThat(second.isSignedIn()).isFalse();
    }

    @Test
    void refusesACodeOfAMinuteAgoAndTakesOneOfThirtySecondsAgo() throws Exception {
        var phone = enrolled();
        later(600);
        var other = new Browser(mvc);
        other.signIn(email, PASSWORD);

        assertThat(status(other.submit(
                        "/sign-in/code", "code", phone.code(clock.instant().minusSeconds(60)))))
                .isEqualTo(422);
        other.submit("/sign-in/code", "code", phone.code(clock.instant().minusSeconds(30)));
        assertThat(other.isSignedIn()).isTrue();
    }

    @Test
    void takesEachRecoveryCodeOnceInPlaceOfACode() throws Exception {
        browser.signIn(email, PASSWORD);
        var codes = codes(enrol(phone()));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();

        var other = new Browser(mvc);
        other.signIn(email, PASSWORD);
        other.submit("/sign-in/code", "code", codes.getFirst().toUpperCase().replace('-', ' '));
        assertThat(other.isSignedIn()).isTrue();

        var again = new Browser(mvc);
        again.signIn(email, PASSWORD);
        assertThat(status(again.submit("/sign-in/code", "code", codes.getFirst())))
                .isEqualTo(422);
        assertThat(body(browser.open("/account/factor"))).contains("Recovery codes left", "9");
    }

    @Test
    void showsRecoveryCodesOnceAndStoresThemAsHashesAndTheSecretEncrypted() throws Exception {
        browser.signIn(email, PASSWORD);
        var key = key();
        var codes = codes(enrol(Phone.with(key)));

        assertThat(body(browser.open("/account/factor")))
                .doesNotContain(codes.getFirst())
                .doesNotContain(key);
        assertThat(database.sql("select code_hash from local_account_code where person_id = ?")
                        .param(person.value())
                        .query(String.class)
                        .list())
                .hasSize(10)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        var stored = database.sql("select factor_secret from local_account where person_id = ?")
                .param(person.value())
                .query(byte[].class)
                .single();
        assertThat(stored).as("20 bytes of secret, and what encryption adds").hasSizeGreaterThan(40);
        assertThat(status(browser.open("/account/factor/qr.svg"))).isEqualTo(404);
    }

    @Test
    void replacesTheRecoveryCodesByNewOnes() throws Exception {
        browser.signIn(email, PASSWORD);
        var old = codes(enrol(phone()));
        var renewed = codes(body(browser.submit("/account/factor/codes")));

        assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(old);
        var other = new Browser(mvc);
        other.signIn(email, PASSWORD);
        assertThat(status(other.submit("/sign-in/code", "code", old.getFirst())))
                .isEqualTo(422);
        other.submit("/sign-in/code", "code", renewed.getFirst());
        assertThat(other.isSignedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"opener", "administrator"})
    void letsOpenersAndAdministratorsDoNothingBeforeTheyHaveOne(String role) throws Exception {
        take(role);
        browser.signIn(email, PASSWORD);

        for (var page : new String[] {"/", "/account", "/test/signed-in", "/desk", "/outbox", "/account/password"}) {
            var answer = browser.open(page);
            if (status(answer) != 404) assertThat(target(answer)).as(page).isEqualTo("/account/prove");
        }
        assertThat(target(browser.submit("/test/number/1"))).isEqualTo("/account/prove");
        assertThat(target(browser.open("/account/prove"))).isEqualTo("/account/factor");

        enrol(phone());
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void asksSomebodyForItWhoBecomesAnOpenerWhileTheyAreSignedIn() throws Exception {
        browser.signIn(email, PASSWORD);
        assertThat(browser.isSignedIn()).isTrue();

        take("opener");

        assertThat(target(browser.open("/test/signed-in"))).isEqualTo("/account/prove");
        assertThat(target(browser.submit("/sign-out"))).isEqualTo("/");
    }

    @Test
    void letsItBeRemovedButNotByThoseWhoMustHaveIt() throws Exception {
        enrolled();
        take("opener");
        assertThat(status(browser.submit("/account/factor/remove"))).isEqualTo(409);

        organising.unseat(person, authority, Role.OPENER, Actor.system("test"), clock.instant());
        assertThat(target(browser.submit("/account/factor/remove"))).isEqualTo("/account");
        var other = new Browser(mvc);
        other.signIn(email, PASSWORD);
        assertThat(other.isSignedIn()).isTrue();
    }

    @Test
    void asksForAFreshOneBeforeBidsAreOpenedAndAwardsApproved() throws Exception {
        var opener = cast.actor(authority, Role.OPENER, Role.APPROVER);
        var now = clock.instant();
        for (var path : List.of("/opening", "/lots/" + NOTHING + "/award/approve")) {
            var act = "/desk/procurements/" + NOTHING + path;
            mvc.perform(post(act).with(csrf()).with(SignedIn.withFactorAs(opener, now.minus(Duration.ofMinutes(15)))))
                    .andExpect(redirectedUrl("/account/prove"));
            mvc.perform(post(act).with(csrf()).with(SignedIn.withPasswordAs(opener)))
                    .andExpect(redirectedUrl("/account/prove"));
            mvc.perform(post(act).with(csrf()).with(SignedIn.withFactorAs(opener, now.minus(Duration.ofMinutes(14)))))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void bringsBackToThePageThatAFormWasSentFromAndNeverToAnotherHost() throws Exception {
        var phone = enrolled();
        later(16 * 60);
        assertThat(target(browser.submitFrom("http://localhost/account/factor", "/account/factor/codes")))
                .isEqualTo("/account/prove");
        assertThat(target(browser.submit("/account/prove", "code", phone.code(clock.instant()))))
                .isEqualTo("/account/factor");
        assertThat(body(browser.submit("/account/factor/codes"))).contains("Your recovery codes");

        later(16 * 60);
        browser.submitFrom("https://elsewhere.example/account", "/account/factor/codes");
        assertThat(target(browser.submit("/account/prove", "code", phone.code(clock.instant()))))
                .isEqualTo("/");
    }

    @Test
    void allowsOnlySoManyWrongCodes() throws Exception {
        var phone = enrolled();
        later(60);
        var other = new Browser(mvc);
        other.signIn(email, PASSWORD);
        for (int i = 0; i < Throttle.Limit.FACTOR_ACCOUNT.times(); i++) {
            assertThat(status(other.submit("/sign-in/code", "code", "000000"))).isEqualTo(422);
        }

        var right = new Browser(mvc);
        right.signIn(email, PASSWORD);
        assertThat(status(right.submit("/sign-in/code", "code", phone.code(clock.instant()))))
                .isEqualTo(429);
    }

    @Test
    void forgetsAHalfDoneSigningInAfterTenMinutes() throws Exception {
        var phone = enrolled();
        var other = new Browser(mvc);
        other.signIn(email, PASSWORD);
        later(601);

        assertThat(target(other.submit("/sign-in/code", "code", phone.code(clock.instant()))))
                .isEqualTo("/sign-in");
        assertThat(target(new Browser(mvc).open("/sign-in/code"))).isEqualTo("/sign-in");
    }

    @Test
    void drawsThePictureForTheAppHere() throws Exception {
        browser.signIn(email, PASSWORD);
        browser.open("/account/factor");

        var picture = browser.open("/account/factor/qr.svg");

        assertThat(picture.getResponse().getContentType()).startsWith("image/svg+xml");
        assertThat(body(picture)).startsWith("<svg");
        assertThat(picture.getResponse().getHeader("Cache-Control")).contains("no-store");
    }

    private void take(String role) {
        var now = clock.instant();
        var test = Actor.system("test");
        if (role.equals("opener")) organising.seat(person, authority, Role.OPENER, test, now);
        else organising.seat(person, organising.foundPlatform("Commonlot", test, now), Role.ADMINISTRATOR, test, now);
    }

    private Phone enrolled() throws Exception {
        browser.signIn(email, PASSWORD);
        var phone = phone();
        enrol(phone);
        return phone;
    }

    private Phone phone() throws Exception {
        return Phone.with(key());
    }

    private String key() throws Exception {
        return Jsoup.parse(body(browser.open("/account/factor")))
                .select("#factor-key")
                .text();
    }

    private String enrol(Phone phone) throws Exception {
        return body(browser.submit("/account/factor", "code", phone.code(clock.instant())));
    }

    private static List<String> codes(String page) {
        return Jsoup.parse(page).select("main li").eachText();
    }

    private void later(long seconds) {
        clock.travelTo(clock.instant().plusSeconds(seconds));
    }
}
