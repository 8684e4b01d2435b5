package org.commonlot.marketplace.web.security.keycloak;

/**
 * The realm, and who we are to it.
 *
 * @param here our own public address, to which the realm sends people back; never taken from a request
 */
record Realm(String issuer, String clientId, String clientSecret, String here) {

    Realm {
        if (clientSecret.isBlank()) {
            throw new IllegalArgumentException("commonlot.identity=keycloak needs commonlot.keycloak.client-secret");
        }
    }

    @Override
    public String toString() {
        return "Realm[" + issuer + "]";
    }
}
