package org.commonlot.marketplace.web.security.keycloak;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.commonlot.marketplace.federation.Introduction;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * What a checked ID token says.
 *
 * @param at when the person last proved who they are
 * @param saidAt when the provider said all this
 */
record Proven(
        String issuer,
        String subject,
        String name,
        String email,
        boolean emailVerified,
        List<String> roles,
        @Nullable String level,
        @Nullable Instant at,
        @Nullable Instant saidAt,
        @Nullable String session,
        String token) {

    /** The level of the realm that a second factor brings. */
    static final String SECOND_FACTOR = "commonlot:second-factor";

    private static final Duration JUST_NOW = Duration.ofMinutes(2);
    private static final String ADMINISTRATOR = "ADMINISTRATOR";

    static Proven by(OidcIdToken token) {
        var roles = token.getClaimAsStringList("roles");
        return new Proven(
                String.valueOf(token.getIssuer()),
                String.valueOf(token.getSubject()),
                text(token.getFullName()),
                text(token.getEmail()),
                Boolean.TRUE.equals(token.getEmailVerified()),
                roles == null ? List.of() : roles,
                token.getAuthenticationContextClass(),
                token.getAuthenticatedAt(),
                token.getIssuedAt(),
                token.getClaimAsString("sid"),
                token.getTokenValue());
    }

    Introduction introduction() {
        return new Introduction(issuer, subject, name, email, emailVerified, roles.contains(ADMINISTRATOR));
    }

    boolean withSecondFactor() {
        return SECOND_FACTOR.equals(level);
    }

    /** Proved for this very answer, by the provider's own clock: not long ago, on the strength of which it answers now. */
    boolean justNow() {
        return at != null && saidAt != null && !at.isBefore(saidAt.minus(JUST_NOW));
    }

    private static String text(@Nullable String claim) {
        return claim == null ? "" : claim.strip();
    }

    @Override
    public String toString() {
        return "Proven[" + subject + "]";
    }
}
