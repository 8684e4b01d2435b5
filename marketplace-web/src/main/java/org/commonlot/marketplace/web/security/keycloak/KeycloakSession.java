package org.commonlot.marketplace.web.security.keycloak;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** What our session remembers of Keycloak's: its id, and the ID token by which it can be ended. */
@Component
@InKeycloakMode
class KeycloakSession {

    private static final String ID = "commonlot.keycloak.session";
    private static final String TOKEN = "commonlot.keycloak.token";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    KeycloakSession(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    static void begin(HttpSession ours, Proven proven) {
        ours.setAttribute(ID, proven.session());
        ours.setAttribute(TOKEN, proven.token());
    }

    static Optional<String> token(HttpSession ours) {
        return Optional.ofNullable((String) ours.getAttribute(TOKEN));
    }

    /** Ends those sessions of the person that this session of Keycloak began; all of them when it isn't named. */
    int end(PersonId person, @Nullable String theirs) {
        int ended = 0;
        for (var session :
                sessions.findByPrincipalName(person.value().toString()).values()) {
            if (theirs == null || theirs.equals(session.getAttribute(ID))) {
                sessions.deleteById(session.getId());
                ended++;
            }
        }
        return ended;
    }
}
