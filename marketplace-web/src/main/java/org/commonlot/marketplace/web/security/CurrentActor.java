package org.commonlot.marketplace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
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
    private static final String PLACE = READ + ".place";

    private final People people;
    private final OrganisationDirectory organisations;
    private final ActingFor actingFor;
    private final HttpServletRequest handled;

    /** @param handled stands for whatever request the calling thread is handling */
    CurrentActor(People people, OrganisationDirectory organisations, ActingFor actingFor, HttpServletRequest handled) {
        this.people = people;
        this.organisations = organisations;
        this.actingFor = actingFor;
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

    @Override
    public Optional<Place> place(HttpServletRequest request) {
        if (request.getAttribute(PLACE) instanceof Place known) return Optional.of(known);
        var place = of(request).map(this::place);
        place.ifPresent(found -> request.setAttribute(PLACE, found));
        return place;
    }

    private Place place(Actor actor) {
        var own = actor.organisation();
        if (own.isEmpty()) return new Place(null, false);
        var several =
                actor.seats().stream().map(Actor.Seat::organisation).distinct().count() > 1;
        return new Place(organisations.name(own.get()), several);
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
            var actor = actingFor.apply(people.actorFor(person.id()), request);
            request.setAttribute(READ, actor);
            return Optional.of(actor);
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }
}
