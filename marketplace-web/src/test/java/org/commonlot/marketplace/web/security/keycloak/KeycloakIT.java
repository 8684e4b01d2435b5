package org.commonlot.marketplace.web.security.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.commonlot.marketplace.federation.Provisioning;
import org.commonlot.marketplace.identity.Locking;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Signing in and out with a real Keycloak and a real browser. */
@OnKeycloak
class KeycloakIT {

    private static final String WANTED = "/test/signed-in";

    private static final int PATIENCE = 50;

    private static KeycloakServer keycloak;
    private static RealmAdministration realm;
    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    Cast cast;

    @Autowired
    People people;

    @Autowired
    Locking locking;

    @Autowired
    MarketClock clock;

    @Autowired
    Provisioning provisioning;

    @Autowired
    JdbcClient database;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @BeforeAll
    static void start() {
        keycloak = KeycloakServer.ready();
        realm = new RealmAdministration(keycloak);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
    }

    @Test
    void takesInWhoeverIsNewWithoutAnySeatAndLeadsBackToThePageTheyWanted() {
        var email = RealmAdministration.newEmail();
        realm.account(email);
        try (var visitor = visitor()) {
            visitor.open(WANTED);
            assertThat(visitor.url()).startsWith(keycloak.issuer());
            var before = sessionCookie(visitor);

            visitor.signIn(email);

            assertThat(visitor.path()).startsWith(WANTED);
            assertThat(visitor.text()).contains("Ada Byron");
            assertThat(sessionCookie(visitor)).isNotEqualTo(before);
            assertThat(people.person(person(email)).seats()).isEmpty();
        }
    }

    @Test
    void provesTheCodeByPkceAndShowsNoTokenToTheBrowser() {
        var email = RealmAdministration.newEmail();
        realm.account(email);
        try (var visitor = visitor()) {
            visitor.open(WANTED).signIn(email);

            assertThat(visitor.asked())
                    .anyMatch(url -> url.contains("code_challenge_method=S256") && url.contains("code_challenge="))
                    .noneMatch(url -> url.contains("id_token") || url.contains("access_token"));
            assertThat(visitor.ourCookies()).extracting(cookie -> cookie.name).containsExactly("SESSION");
            assertThat(visitor.run("() => localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void linksAKnownPersonByConfirmedAddressOnceAndThenBySubject() {
        var account = cast.supplier();
        var known = cast.actor(account, Role.BID_WRITER);
        var email = people.person(known.person()).email();
        realm.account(email);
        try (var first = visitor();
                var second = visitor()) {
            first.open("/test/suppliers").signIn(email);
            assertThat(first.status()).isEqualTo(200);

            second.open("/test/suppliers").signIn(email);
            assertThat(second.status()).isEqualTo(200);
        }
        assertThat(person(email)).isEqualTo(known.person());
    }

    @Test
    void rightsAreOursAndChangeInARunningSession() {
        var authority = cast.authority();
        var buyer = cast.actor(authority, Role.BUYER);
        var email = people.person(buyer.person()).email();
        realm.account(email);
        try (var visitor = visitor()) {
            visitor.open("/test/buyers").signIn(email);
            assertThat(visitor.status()).isEqualTo(200);
            assertThat(visitor.open("/test/administrators").status()).isEqualTo(404);
            assertThat(visitor.open("/account/password").status()).isEqualTo(404);

            cast.unseat(buyer, authority, Role.BUYER);

            assertThat(visitor.open("/test/buyers").status()).isEqualTo(404);
            assertThat(visitor.open(WANTED).status()).isEqualTo(200);
        }
    }

    @Test
    void aRoleOfTheRealmGivesNoRightHere() {
        var email = RealmAdministration.newEmail();
        var account = realm.account(email);
        cast.administrator();
        realm.give(account, "ADMINISTRATOR");
        realm.give(account, "BUYER");
        try (var visitor = visitor()) {
            visitor.open("/test/buyers").signIn(email);

            assertThat(visitor.status()).isEqualTo(404);
            assertThat(people.person(person(email)).seats()).isEmpty();
        }
    }

    @Test
    void refusesAnAddressThatIsNotConfirmed() {
        var email = RealmAdministration.newEmail();
        realm.account(email, false);
        realm.demandVerifiedAddresses(false);
        try (var visitor = visitor()) {
            visitor.open(WANTED).signIn(email);

            assertThat(visitor.status()).isEqualTo(409);
            assertThat(visitor.text()).contains("You have not confirmed your e-mail address yet");
            assertThat(people.accountByEmail(email)).isEmpty();
            assertThat(visitor.open(WANTED).status()).isEqualTo(409);
        } finally {
            realm.demandVerifiedAddresses(true);
        }
    }

    @Test
    void refusesASecondAccountThatGotTheAddressOfAnother() {
        var email = RealmAdministration.newEmail();
        var first = realm.account(email);
        try (var visitor = visitor()) {
            visitor.open(WANTED).signIn(email);
            assertThat(visitor.status()).isEqualTo(200);
        }
        realm.delete(first);
        realm.account(email);
        try (var visitor = visitor()) {
            visitor.open(WANTED).signIn(email);

            assertThat(visitor.status()).isEqualTo(409);
            assertThat(visitor.text()).contains("belongs to somebody who signs in with another account");
        }
    }

    @Test
    void openersNeedASecondFactorToSignIn() {
        var opener = cast.actor(cast.authority(), Role.OPENER);
        var email = people.person(opener.person()).email();
        realm.account(email);
        String secret;
        try (var visitor = visitor()) {
            visitor.open(WANTED).signIn(email);
            assertThat(visitor.url()).as("asked to set a code up").startsWith(keycloak.issuer());
            secret = visitor.setUpCode();
            assertThat(visitor.path()).startsWith(WANTED);
        }
        try (var visitor = visitor()) {
            visitor.open(WANTED).signIn(email);
            assertThat(visitor.isAsked("#otp")).as("asked for the code").isTrue();
            visitor.giveTheNextCode(secret);
            assertThat(visitor.path()).startsWith(WANTED);
        }
    }

    @Test
    void whatNeedsAFreshFactorIsProvedAnewAtKeycloak() {
        var opener = cast.actor(cast.authority(), Role.OPENER);
        var email = people.person(opener.person()).email();
        realm.account(email);
        try (var visitor = visitor()) {
            visitor.open("/test/fresh").signIn(email);
            var secret = visitor.setUpCode();
            assertThat(visitor.path()).startsWith("/test/fresh");
            assertThat(visitor.status()).isEqualTo(200);

            clock.travelTo(clock.instant().plus(Duration.ofMinutes(16)));
            assertThat(visitor.open(WANTED).status()).isEqualTo(200);
            visitor.open("/test/fresh");
            assertThat(visitor.asked()).anyMatch(url -> url.contains("prompt=login") && url.contains("max_age=0"));
            assertThat(visitor.isAsked("#password")).isTrue();
            visitor.giveThePassword().giveTheNextCode(secret);

            assertThat(visitor.path()).startsWith("/test/fresh");
            assertThat(visitor.status()).isEqualTo(200);
        }
    }

    @Test
    void addsAPasskeyAndSignsInWithItInPlaceOfThePassword() {
        var email = RealmAdministration.newEmail();
        realm.account(email);
        try (var visitor = visitor().withPasskeys()) {
            visitor.open("/account").signIn(email);
            visitor.click("a[href='/account/passkey']");
            visitor.click("#registerWebAuthn").waitFor("/account");
            assertThat(visitor.text()).contains("Your passkey was added");
            visitor.press("Sign out").waitFor("/");

            visitor.open(WANTED).waitFor(WANTED);
            assertThat(visitor.status()).isEqualTo(200);
            assertThat(visitor.open("/account").text()).contains(email);
        }
    }

    @Test
    void whoIsLockedHereStaysOut() {
        var person = cast.person();
        var email = people.person(person).email();
        locking.lock(person, "A test", cast.administrator(), clock.instant());
        realm.account(email);
        try (var visitor = visitor()) {
            visitor.open(WANTED).signIn(email);

            assertThat(visitor.status()).isEqualTo(403);
            assertThat(visitor.text()).contains("Your account is locked");
            assertThat(sessionsOf(email)).isZero();
        }
    }

    @Test
    void signingOutEndsBothSessions() {
        var email = RealmAdministration.newEmail();
        realm.account(email);
        try (var visitor = visitor()) {
            visitor.open("/sign-in").signIn(email);
            assertThat(visitor.path())
                    .as("where who is in no organisation can join one")
                    .isEqualTo("/join");

            visitor.press("Sign out");

            assertThat(visitor.path()).isEqualTo("/");
            assertThat(visitor.open(WANTED).isAsked("#password")).isTrue();
        }
    }

    @Test
    void endsOurSessionsAtOnceWhenKeycloakEndsItsOwn() {
        var email = RealmAdministration.newEmail();
        var account = realm.account(email);
        try (var one = visitor();
                var other = visitor()) {
            one.open(WANTED).signIn(email);
            other.open(WANTED).signIn(email);
            assertThat(sessionsOf(email)).isEqualTo(2);

            realm.signOut(account);

            assertThat(sessionsOf(email)).isZero();
            assertThat(one.open(WANTED).isAsked("#password")).isTrue();
            assertThat(other.open(WANTED).isAsked("#password")).isTrue();
        }
    }

    @Test
    void signingOutInOneBrowserLeavesTheOther() {
        var email = RealmAdministration.newEmail();
        realm.account(email);
        try (var one = visitor();
                var other = visitor()) {
            one.open("/sign-in").signIn(email);
            other.open(WANTED).signIn(email);

            one.press("Sign out");

            assertThat(other.open(WANTED).status()).isEqualTo(200);
        }
    }

    @Test
    void endsNothingForAForgedLogoutToken() throws Exception {
        var email = RealmAdministration.newEmail();
        realm.account(email);
        try (var visitor = visitor()) {
            visitor.open(WANTED).signIn(email);
            var idToken = database.sql("select attribute_bytes from spring_session_attributes a join spring_session s"
                            + " on s.primary_id = a.session_primary_id"
                            + " where s.principal_name = ? and attribute_name = 'commonlot.keycloak.token'")
                    .param(person(email).value().toString())
                    .query(byte[].class)
                    .single();
            var text = new String(idToken, StandardCharsets.ISO_8859_1);

            assertThat(backChannel("nonsense")).isEqualTo(400);
            assertThat(backChannel(text.substring(text.indexOf("eyJ")))).isEqualTo(400);
            assertThat(backChannel("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")).isEqualTo(400);
            assertThat(sessionsOf(email)).isEqualTo(1);
        }
    }

    @Test
    void whoIsSignedInGoesOnWhenKeycloakIsDownAndSigningInSaysSoAndNothingElseBreaks() throws Exception {
        var email = RealmAdministration.newEmail();
        realm.account(email);
        try (var inside = visitor();
                var outside = visitor()) {
            inside.open("/sign-in").signIn(email);
            keycloak.freeze();
            try {
                assertThat(inside.open(WANTED).status()).isEqualTo(200);
                assertThat(outside.open("/").status()).isEqualTo(200);

                outside.open(WANTED);

                assertThat(outside.status()).isEqualTo(503);
                assertThat(outside.text()).contains("Signing in doesn’t work right now", "Try again in a few minutes");
                for (var path : List.of("/opportunities", "/market", "/open-data", "/accessibility")) {
                    assertThat(get(path).statusCode()).as(path).isEqualTo(200);
                }
                inside.open("/").press("Sign out");
                assertThat(inside.path()).isEqualTo("/");
                assertThat(sessionsOf(email)).isZero();
            } finally {
                keycloak.thaw();
            }
            assertThat(outside.open(WANTED).isAsked("#password")).isTrue();
        }
    }

    @Test
    void whatComesBackWithoutBeingAskedForIsNoProof() {
        try (var visitor = visitor()) {
            visitor.open("/sign-in/keycloak?code=planted&state=planted");

            assertThat(visitor.status()).isEqualTo(400);
            assertThat(visitor.text()).contains("Signing in didn’t work");
        }
    }

    /** The table of all routes is checked with local accounts; here are only these more. */
    @Test
    void hasNoOtherRoutesThanTheTableAndItsOwnThree() throws Exception {
        var table = new ClassPathResource("routes.tsv").getContentAsString(StandardCharsets.UTF_8);
        var more = new TreeSet<String>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods()
                    .keySet()
                    .forEach(info -> info.getPatternValues()
                            .forEach(pattern -> info.getMethodsCondition().getMethods().stream()
                                    .map(method -> method + " " + pattern)
                                    .filter(route -> !table.contains(route.replace(' ', '\t') + "\t"))
                                    .forEach(more::add)));
        }
        assertThat(more).containsExactly("GET /account/passkey", "GET /sign-in/keycloak", "POST /sign-out/keycloak");
    }

    @Test
    void pagesOfLocalAccountsAreNotThere() throws Exception {
        for (var path : List.of("/register", "/set-up", "/recover", "/confirm")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void realmRefusesWhatItsClientNeverDoes() throws Exception {
        var asking = keycloak.issuer() + "/protocol/openid-connect/auth?client_id=commonlot-web&scope=openid"
                + "&redirect_uri=" + keycloak.site() + "/sign-in/keycloak";
        var challenge = "&code_challenge_method=S256&code_challenge=" + "a".repeat(43);

        assertThat(location(asking + "&response_type=code")).contains("error=invalid_request", "code_challenge");
        assertThat(location(asking + "&response_type=id_token&nonce=1" + challenge))
                .contains("error=");
        assertThat(fetch(asking.replace("/sign-in/keycloak", "/elsewhere") + "&response_type=code" + challenge)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void realmHasTheRolesOfTheCode() {
        var builtIn = Set.of("offline_access", "uma_authorization", "default-roles-commonlot");
        var roles = new TreeSet<String>();
        realm.list("/roles").forEach(role -> roles.add(String.valueOf(role.get("name"))));
        roles.removeAll(builtIn);

        assertThat(roles)
                .isEqualTo(
                        new TreeSet<>(Stream.of(Role.values()).map(Role::name).toList()));
    }

    @Test
    void tellsKeycloakOfOrganisationsAndTheirPeople() {
        var authority = cast.authority();
        var buyer = cast.actor(authority, Role.BUYER);
        var email = people.person(buyer.person()).email();
        var account = realm.account(email);

        assertThat(soon(() -> realm.organisations(authority.value()).size() == 1))
                .as("made before anybody of it has signed in")
                .isTrue();
        assertThat(realm.members(authority.value())).isEmpty();

        try (var visitor = visitor()) {
            visitor.open(WANTED).signIn(email);
        }
        assertThat(soon(() -> realm.members(authority.value()).equals(List.of(account))))
                .as("joined")
                .isTrue();

        cast.unseat(buyer, authority, Role.BUYER);
        assertThat(soon(() -> realm.members(authority.value()).isEmpty()))
                .as("left")
                .isTrue();
    }

    @Test
    void actsGoOnWithoutKeycloakAndItIsToldLater() {
        keycloak.freeze();
        OrganisationId authority;
        try {
            authority = cast.authority();
            provisioning.sweep();
            assertThat(database.sql("select attempts from provisioning where organisation_id = ?")
                            .param(authority.value())
                            .query(Integer.class)
                            .single())
                    .isPositive();
        } finally {
            keycloak.thaw();
        }
        clock.travelTo(clock.instant().plus(Duration.ofMinutes(2)));

        assertThat(soon(() -> realm.organisations(authority.value()).size() == 1))
                .isTrue();
    }

    /** The job tells it too; here it is hurried. */
    private boolean soon(BooleanSupplier done) {
        for (int tries = 0; tries < PATIENCE; tries++) {
            provisioning.sweep();
            if (done.getAsBoolean()) return true;
        }
        return false;
    }

    private Visitor visitor() {
        return new Visitor(browser, keycloak.site());
    }

    private PersonId person(String email) {
        return people.accountByEmail(email).orElseThrow().id();
    }

    private int sessionsOf(String email) {
        return database.sql("select count(*) from spring_session where principal_name = ?")
                .param(person(email).value().toString())
                .query(Integer.class)
                .single();
    }

    private static String sessionCookie(Visitor visitor) {
        return visitor.ourCookies().stream()
                .filter(cookie -> cookie.name.equals("SESSION"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private static int backChannel(String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(keycloak.site() + "/sign-out/keycloak"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return fetch(keycloak.site() + path);
    }

    private static HttpResponse<String> fetch(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String location(String address) throws Exception {
        return fetch(address).headers().firstValue("Location").orElse("");
    }

    private static Path chromium() {
        var chosen = System.getenv("COMMONLOT_BROWSER");
        if (chosen != null) return Path.of(chosen);
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Install chromium, or name it in COMMONLOT_BROWSER"));
    }
}
