package org.commonlot.marketplace.web.security.keycloak;

import java.util.Map;

/** What else a request to Keycloak asks for. */
final class Demand {

    private static final String ESSENTIAL =
            "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"" + Proven.SECOND_FACTOR + "\"]}}}";

    private Demand() {}

    /** That the provider begins with making an account, for this address. */
    static Map<String, Object> newAccount(String email) {
        return Map.of("prompt", "create", "login_hint", email);
    }

    /** That the provider adds a passkey to the account. */
    static Map<String, Object> newPasskey() {
        return Map.of("kc_action", "webauthn-register-passwordless");
    }

    /** On top of what was proved already. */
    static Map<String, Object> secondFactor() {
        return Map.of("claims", ESSENTIAL);
    }

    /** And all of it anew, however short the time since. */
    static Map<String, Object> secondFactorAnew() {
        return Map.of("claims", ESSENTIAL, "prompt", "login", "max_age", "0");
    }
}
