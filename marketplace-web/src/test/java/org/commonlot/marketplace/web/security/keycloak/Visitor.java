package org.commonlot.marketplace.web.security.keycloak;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.testing.Phone;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser of their own, on our pages and on Keycloak's. */
final class Visitor implements AutoCloseable {

    private static final int PERIOD = 30;

    private final BrowserContext context;
    private final Page page;
    private final String site;
    private final List<String> asked = new ArrayList<>();
    private int status;

    Visitor(Browser browser, String site) {
        this.site = site;
        this.context = browser.newContext();
        this.page = context.newPage();
        page.onRequest((Request request) -> asked.add(request.url()));
        page.onResponse((Response response) -> {
            if (response.request().isNavigationRequest()) status = response.status();
        });
    }

    Visitor open(String path) {
        page.navigate(site + path);
        return this;
    }

    /** Keycloak's own form. */
    Visitor signIn(String email) {
        page.locator("#username").fill(email);
        page.locator("#password").fill(RealmAdministration.PASSWORD);
        return submit("#kc-login");
    }

    /** Proves both again: Keycloak knows already who it is. */
    Visitor giveThePassword() {
        page.locator("#password").fill(RealmAdministration.PASSWORD);
        return submit("#kc-login");
    }

    /** Sets a one-time code up and returns its secret. */
    String setUpCode() {
        var secret = page.locator("input[name=totpSecret]").inputValue();
        page.locator("#totp").fill(code(secret, 0));
        submit("#saveTOTPBtn");
        return secret;
    }

    /** The code of the next half minute: each is good once. */
    Visitor giveTheNextCode(String secret) {
        page.locator("#otp").fill(code(secret, 1));
        return submit("#kc-login");
    }

    /** Gives the browser a device that keeps passkeys and finds that it is its owner who touches it. */
    Visitor withPasskeys() {
        var devices = context.newCDPSession(page);
        devices.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var device = new JsonObject();
        device.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", device);
        page.onDialog(asked -> asked.accept("Her laptop"));
        return this;
    }

    Visitor click(String selector) {
        return submit(selector);
    }

    Visitor waitFor(String path) {
        page.waitForURL(site + path);
        return this;
    }

    Visitor press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    private Visitor submit(String selector) {
        page.locator(selector).click();
        page.waitForLoadState();
        return this;
    }

    boolean isAsked(String selector) {
        return page.locator(selector).count() > 0;
    }

    int status() {
        return status;
    }

    String url() {
        return page.url();
    }

    /** The path on our own pages. */
    String path() {
        return page.url().startsWith(site) ? page.url().substring(site.length()) : page.url();
    }

    String text() {
        return page.locator("body").innerText();
    }

    /** Every address that the browser was ever sent to. */
    List<String> asked() {
        return asked;
    }

    List<Cookie> ourCookies() {
        return context.cookies().stream()
                .filter(cookie -> !cookie.path.startsWith("/realms"))
                .toList();
    }

    @Nullable
    Object run(String script) {
        return page.evaluate(script);
    }

    @Override
    public void close() {
        context.close();
    }

    private static String code(String secret, int periodsAhead) {
        return Phone.withSecret(secret).code(Instant.now(Clock.systemUTC()).plusSeconds((long) PERIOD * periodsAhead));
    }
}
