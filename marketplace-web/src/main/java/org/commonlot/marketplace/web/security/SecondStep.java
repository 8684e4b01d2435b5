package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.terms.PersonId;
import org.springframework.stereotype.Component;

/** Somebody between the right password and the right code: they are not signed in yet. */
@Component
class SecondStep {

    private static final String WHO = SecondStep.class.getName() + ".who";
    private static final String WHEN = SecondStep.class.getName() + ".when";
    private static final Duration LASTS = Duration.ofMinutes(10);

    private final Clock clock;

    SecondStep(Clock clock) {
        this.clock = clock;
    }

    void begin(PersonId person, HttpServletRequest request) {
        var session = request.getSession();
        session.setAttribute(WHO, person.value());
        session.setAttribute(WHEN, clock.instant());
    }

    Optional<PersonId> who(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(WHO) instanceof UUID person)
                || !(session.getAttribute(WHEN) instanceof Instant began)
                || clock.instant().isAfter(began.plus(LASTS))) {
            return Optional.empty();
        }
        return Optional.of(new PersonId(person));
    }

    void end(HttpServletRequest request) {
        var session = request.getSession();
        session.removeAttribute(WHO);
        session.removeAttribute(WHEN);
    }
}
