package org.commonlot.marketplace.web.security.keycloak;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/** Reads logout tokens and checks all that the specification asks for: no ID token passes for one. */
@Component
@InKeycloakMode
class LogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final KeycloakDiscovery discovery;
    private final Realm realm;
    private volatile @Nullable NimbusJwtDecoder decoder;

    LogoutTokens(KeycloakDiscovery discovery, Realm realm) {
        this.discovery = discovery;
        this.realm = realm;
    }

    /**
     * @param session the one session that ended; nothing when all of the subject's did
     */
    record Ended(String issuer, String subject, @Nullable String session) {}

    /** @throws org.springframework.security.oauth2.jwt.JwtException when it is not good */
    Ended read(String token) {
        var jwt = decoder().decode(token);
        var subject = jwt.getSubject();
        if (subject == null) throw new BadJwtException("A logout token without a subject");
        return new Ended(realm.issuer(), subject, jwt.getClaimAsString("sid"));
    }

    private NimbusJwtDecoder decoder() {
        var made = decoder;
        if (made == null) {
            made = NimbusJwtDecoder.withJwkSetUri(discovery.endpoints().keys())
                    .validateType(false)
                    .build();
            made.setJwtValidator(validator());
            decoder = made;
        }
        return made;
    }

    private OAuth2TokenValidator<Jwt> validator() {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTypeValidator("logout+jwt", "JWT"),
                new JwtTimestampValidator(),
                new JwtIssuerValidator(realm.issuer()),
                must(
                        "be meant for us",
                        jwt -> Objects.requireNonNullElse(jwt.getAudience(), List.of())
                                .contains(realm.clientId())),
                must("say when it was made", jwt -> jwt.getIssuedAt() != null && jwt.getExpiresAt() != null),
                must(
                        "be about a logout",
                        jwt -> jwt.getClaim("events") instanceof Map<?, ?> events && events.containsKey(EVENT)),
                must("have no nonce", jwt -> !jwt.hasClaim("nonce")));
    }

    private static OAuth2TokenValidator<Jwt> must(String what, Predicate<Jwt> holds) {
        var fault = new OAuth2Error("invalid_token", "A logout token must " + what, null);
        return jwt ->
                holds.test(jwt) ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(fault);
    }
}
