package org.commonlot.marketplace.web.security.keycloak;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/** Finds out where Keycloak's endpoints are: at the first need, so that starting needs no Keycloak. */
@Component
@InKeycloakMode
class KeycloakDiscovery {

    static final String CALLBACK = "/sign-in/keycloak";

    private static final String NAME = "keycloak";
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    private final Realm realm;
    private final RestClient http;
    private volatile @Nullable Endpoints known;

    KeycloakDiscovery(Realm realm) {
        this.realm = realm;
        this.http = RestClient.builder().requestFactory(requests()).build();
    }

    /** Where to go for what. */
    record Endpoints(ClientRegistration registration, String keys, String endOfSession, String here) {

        /** Where to sign out there, and come back from. */
        String signOut(String idToken) {
            return UriComponentsBuilder.fromUriString(endOfSession)
                    .queryParam("id_token_hint", idToken)
                    .queryParam("post_logout_redirect_uri", here + "/")
                    .encode()
                    .toUriString();
        }
    }

    /** Asks Keycloak in any case, so that nobody is sent to a server that isn't there. */
    Endpoints probe() {
        try {
            var metadata = Objects.requireNonNull(
                    http.get().uri(realm.issuer() + WELL_KNOWN).retrieve().body(METADATA));
            var found = endpoints(metadata);
            known = found;
            return found;
        } catch (RestClientException | IllegalArgumentException | NullPointerException e) {
            throw new Unreachable("No metadata from " + realm.issuer(), e);
        }
    }

    /** As known from an earlier answer; asks only when there was none yet. */
    Endpoints endpoints() {
        var earlier = known;
        return earlier == null ? probe() : earlier;
    }

    private Endpoints endpoints(Map<String, Object> metadata) {
        if (!realm.issuer().equals(text(metadata, "issuer"))) {
            throw new IllegalArgumentException("It calls itself " + text(metadata, "issuer"));
        }
        var keys = text(metadata, "jwks_uri");
        var registration = ClientRegistration.withRegistrationId(NAME)
                .clientId(realm.clientId())
                .clientSecret(realm.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(realm.here() + CALLBACK)
                .scope("openid", "profile", "email")
                .issuerUri(realm.issuer())
                .authorizationUri(text(metadata, "authorization_endpoint"))
                .tokenUri(text(metadata, "token_endpoint"))
                .jwkSetUri(keys)
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .build();
        return new Endpoints(registration, keys, text(metadata, "end_session_endpoint"), realm.here());
    }

    private static String text(Map<String, Object> metadata, String name) {
        if (metadata.get(name) instanceof String text) return text;
        throw new IllegalArgumentException("Its metadata has no " + name);
    }

    static SimpleClientHttpRequestFactory requests() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return requests;
    }
}
