package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.stereotype.Component;

/** For which of their organisations somebody acts: remembered by the session, worth nothing without a seat there. */
@Component
public class ActingFor {

    private static final String CHOSEN = ActingFor.class.getName();

    public void choose(OrganisationId organisation, HttpServletRequest request) {
        request.getSession().setAttribute(CHOSEN, organisation.value());
    }

    Actor apply(Actor actor, HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(CHOSEN) instanceof UUID chosen
                ? actor.actingFor(new OrganisationId(chosen))
                : actor;
    }
}
