package org.commonlot.marketplace.web.security.keycloak;

import java.util.Map;
import org.commonlot.marketplace.federation.Federation;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keycloak says that somebody's session there has ended: ours ends with it (OpenID Connect Back-Channel Logout). */
@Controller
@InKeycloakMode
@OpenToAll
class BackChannelController {

    static final String PATH = "/sign-out/keycloak";

    private static final Logger LOG = LoggerFactory.getLogger(BackChannelController.class);

    private final LogoutTokens tokens;
    private final Federation federation;
    private final KeycloakSession sessions;

    BackChannelController(LogoutTokens tokens, Federation federation, KeycloakSession sessions) {
        this.tokens = tokens;
        this.federation = federation;
        this.sessions = sessions;
    }

    @PostMapping(PATH)
    ResponseEntity<Void> end(@RequestParam("logout_token") String token) {
        var said = tokens.read(token);
        var person = federation.person(said.issuer(), said.subject());
        int ended = person.map(known -> sessions.end(known, said.session())).orElse(0);
        LOG.info("Keycloak ended a session: {} of ours ended with it", ended);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(JwtException e) {
        LOG.warn("A logout token that is not good: {}", e.getMessage());
        return ResponseEntity.badRequest()
                .cacheControl(CacheControl.noStore())
                .body(Map.of("error", "invalid_request"));
    }

    /** Keycloak tries again when it is told that this didn't work. */
    @ExceptionHandler
    ResponseEntity<Void> unreachable(Unreachable e) {
        LOG.warn("Can't check a logout token: {}", String.valueOf(e.getCause()));
        return ResponseEntity.internalServerError()
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
