package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.SignedInName;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person behind a request, with the seats they hold at this moment: read once for each request. */
@Component
public class CurrentActor implements SignedInName {

    private static final String READ = CurrentActor.class.getName();

    private final People people;
    private final HttpServletRequest handled;

    /** @param handled stands for whatever request the calling thread is handling */
    CurrentActor(People people, HttpServletRequest handled) {
        this.people = people;
        this.handled = handled;
    }

    /** The person behind the request that is being handled: for navigation and other parts of pages. */
    public Optional<Actor> now() {
        return of(handled);
    }

    @Override
    public Optional<String> name(HttpServletRequest request) {
        return of(request).map(Actor::name);
    }

    /** Nobody, when the request comes from somebody who is not signed in. */
    public Optional<Actor> of(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedInPerson person)) {
            return Optional.empty();
        }
        if (request.getAttribute(READ) instanceof Actor actor && actor.person().equals(person.id())) {
            return Optional.of(actor);
        }
        try {
            var actor = people.actorFor(person.id());
            request.setAttribute(READ, actor);
            return Optional.of(actor);
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }
}
