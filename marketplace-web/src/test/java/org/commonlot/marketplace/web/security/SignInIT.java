package org.commonlot.marketplace.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@OnPostgres
class SignInIT {

    private static final String PASSWORD = "three unlikely words";
    private static final String WRONG = "The e-mail address or the password is wrong";

    private static final Cookie NO_SESSION = new Cookie("SESSION", "none");
    private static final AtomicInteger NETWORKS = new AtomicInteger();

    @Autowired
    MockMvc mvc;

    @Autowired
    Organising organising;

    @Autowired
    People people;

    @Autowired
    PasswordHashing hashing;

    @Autowired
    MarketClock clock;

    @Autowired
    Cast cast;

    @Test
    void bringsAPersonBackToThePageTheyWanted() throws Exception {
        var email = account();
        var session = session(mvc.perform(get("/test/signed-in?page=2").accept(MediaType.TEXT_HTML))
                .andExpect(redirectedUrl("/sign-in"))
                .andReturn());

        var result = signIn(session, email, PASSWORD)
                .andExpect(redirectedUrl("/test/signed-in?page=2"))
                .andReturn();

        mvc.perform(get("/test/signed-in").cookie(session(result)))
                .andExpect(status().isOk())
                .andExpect(content().string("Ada"));
    }

    @Test
    void changesTheSessionIdAtSignInAndForgetsTheOldOne() throws Exception {
        var before = session(mvc.perform(get("/sign-in")).andReturn());

        var after = session(signIn(before, account(), PASSWORD).andReturn());

        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        mvc.perform(get("/test/signed-in").cookie(before)).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/test/signed-in").cookie(after)).andExpect(status().isOk());
    }

    @Test
    void changesTheTokenAgainstForgeryAtSignIn() throws Exception {
        var before = session(mvc.perform(get("/sign-in")).andReturn());
        var planted = token(before, "/sign-in");

        var after = session(signIn(before, account(), PASSWORD).andReturn());

        mvc.perform(post("/sign-out").cookie(after).param("_csrf", planted)).andExpect(status().isForbidden());
        mvc.perform(post("/sign-out").cookie(after).param("_csrf", token(after, "/cookies")))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void answersAnUnknownAddressAsAWrongPassword() throws Exception {
        var wrong = signIn(NO_SESSION, account(), "not the password").andReturn();
        var unknown = signIn(NO_SESSION, cast.email(), "not the password").andReturn();

        assertThat(wrong.getResponse().getStatus()).isEqualTo(422);
        assertThat(unknown.getResponse().getStatus()).isEqualTo(422);
        assertThat(stripped(unknown)).isEqualTo(stripped(wrong)).contains(WRONG);
    }

    @Test
    void doesTheSameWorkForAnUnknownAddress() throws Exception {
        var email = account();
        long known = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            known = Math.min(known, nanos(() -> signIn(NO_SESSION, email, "not the password")));
            unknown = Math.min(unknown, nanos(() -> signIn(NO_SESSION, cast.email(), "not the password")));
        }

        assertThat(unknown).isGreaterThan(known / 3);
    }

    @Test
    void keepsTheAddressAndNeverThePasswordAfterAnError() throws Exception {
        var email = cast.email();

        signIn(NO_SESSION, email, "not the password")
                .andExpect(content().string(containsString(email)))
                .andExpect(content().string(not(containsString("not the password"))));
    }

    @Test
    void makesAnAccountWaitAfterTooManyTriesAndLetsItGoOnLater() throws Exception {
        var email = account();
        for (int i = 0; i < Throttle.Limit.SIGN_IN_ACCOUNT.times(); i++) {
            signIn(NO_SESSION, email, "wrong", "198.51.100.1").andExpect(status().is(422));
        }

        var refused = signIn(NO_SESSION, email, PASSWORD, "198.51.100.2")
                .andExpect(status().is(429))
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().string(containsString("Too many tries")))
                .andReturn();

        var wait = Long.parseLong(Objects.requireNonNull(refused.getResponse().getHeader("Retry-After")));
        clock.travelTo(clock.instant().plus(Duration.ofSeconds(wait)));
        signIn(NO_SESSION, email, PASSWORD, "198.51.100.2").andExpect(redirectedUrl("/"));
    }

    @Test
    void signsOut() throws Exception {
        var session = session(signIn(NO_SESSION, account(), PASSWORD).andReturn());
        mvc.perform(get("/test/signed-in").cookie(session)).andExpect(status().isOk());

        mvc.perform(post("/sign-out").cookie(session).with(csrf())).andExpect(redirectedUrl("/"));

        mvc.perform(get("/test/signed-in").cookie(session)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void showsThePersonsNameOnEveryPage() throws Exception {
        var session = session(signIn(NO_SESSION, account(), PASSWORD).andReturn());

        mvc.perform(get("/cookies").cookie(session)).andExpect(content().string(containsString(">Ada</span>")));
        mvc.perform(get("/there/is/nothing").cookie(session))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString(">Ada</span>")));
    }

    @Test
    void takesARoleAwayAtOnce() throws Exception {
        var authority = cast.authority();
        var buyer = cast.actor(authority, Role.BUYER);
        mvc.perform(get("/test/buyers").with(SignedIn.as(buyer))).andExpect(status().isOk());

        cast.unseat(buyer, authority, Role.BUYER);

        mvc.perform(get("/test/buyers").with(SignedIn.as(buyer))).andExpect(status().isNotFound());
    }

    @Test
    void treatsASessionOfAPersonWhoIsGoneAsNobodys() throws Exception {
        var ghost = new Actor(new PersonId(UUID.randomUUID()), "Ghost", Set.of());

        mvc.perform(get("/test/signed-in").with(SignedIn.as(ghost))).andExpect(status().isNotFound());
        mvc.perform(get("/test/number/1").with(SignedIn.as(ghost)))
                .andExpect(content().string("nobody 1"));
    }

    @Test
    void storesPasswordsAsArgon2idOnly() {
        var hash = people.accountByEmail(account()).orElseThrow().passwordHash();

        assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashing.matches(PASSWORD, hash)).isTrue();
        assertThat(hashing.matches("x", "{noop}x")).isFalse();
        assertThat(hashing.matches("", "{none}")).isFalse();
    }

    private String account() {
        var email = cast.email();
        organising.registerPerson("Ada", email, hashing.encode(PASSWORD), Actor.system("test"), clock.instant());
        return email;
    }

    private ResultActions signIn(Cookie session, String email, String password) throws Exception {
        return signIn(session, email, password, "192.0.2." + NETWORKS.incrementAndGet());
    }

    private ResultActions signIn(Cookie session, String email, String password, String address) throws Exception {
        return mvc.perform(post("/sign-in")
                .cookie(session)
                .param("email", email)
                .param("password", password)
                .with(csrf())
                .with(from(address)));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static Cookie session(MvcResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"), "No session cookie");
    }

    /** The token of the form on the page. */
    private String token(Cookie session, String page) throws Exception {
        var shown =
                mvc.perform(get(page).cookie(session)).andReturn().getResponse().getContentAsString();
        return Jsoup.parse(shown).select("input[name=_csrf]").attr("value");
    }

    private static String stripped(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString().replaceAll("value=\"[^\"]*\"", "");
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static long nanos(Attempt attempt) throws Exception {
        long from = System.nanoTime();
        attempt.run();
        return System.nanoTime() - from;
    }
}
