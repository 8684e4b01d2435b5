package org.commonlot.marketplace.pooling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.coalition.CoalitionRegister;
import org.commonlot.marketplace.coalition.CoalitionView;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.PersonView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.springframework.stereotype.Component;

/** Who takes part in a coalition and may do what there, and how they are written to. */
@Component
class Parties {

    private final CoalitionRegister register;
    private final Delegations delegations;
    private final People people;
    private final Posting posting;

    Parties(CoalitionRegister register, Delegations delegations, People people, Posting posting) {
        this.register = register;
        this.delegations = delegations;
        this.people = people;
        this.posting = posting;
    }

    CoalitionView asMember(CoalitionId coalition, Actor by) {
        return register.asMember(coalition, by);
    }

    CoalitionView coalition(CoalitionId coalition) {
        return register.byId(coalition);
    }

    /** The member for which this person speaks in the coalition; observers commit to nothing. */
    OrganisationId speaking(CoalitionId coalition, Actor by) {
        var view = register.asMember(coalition, by);
        var member = register.memberFor(view, Right.TAKE_PART_IN_COALITIONS, by).orElseThrow(NotFound::new);
        if (!member.tier().signs()) throw new Refused(PoolingRefusal.OBSERVER);
        return member.authority();
    }

    /** Whoever leads coalitions for the lead; to all others what it decides is not there. */
    CoalitionView led(CoalitionId coalition, Actor by) {
        return register.led(coalition, by);
    }

    /** To everybody who speaks for one of the authorities, or may sign for it by name, once each. */
    void write(
            String kind,
            CoalitionView coalition,
            Collection<OrganisationId> to,
            Map<String, String> facts,
            LocalDate today,
            Instant now) {
        var addresses = new TreeSet<String>();
        for (var authority : to) {
            people.withRight(authority, Right.TAKE_PART_IN_COALITIONS).forEach(person -> addresses.add(person.email()));
            named(authority, today).forEach(person -> addresses.add(person.email()));
        }
        var all = new HashMap<>(facts);
        all.put("coalition", coalition.name());
        addresses.forEach(address -> posting.post(new Letter(kind, address, all), now));
    }

    private Set<PersonView> named(OrganisationId authority, LocalDate today) {
        var named = new HashSet<PersonId>();
        for (var rule : delegations.own(authority, today)) {
            if (rule.person() != null) named.add(Objects.requireNonNull(rule.person()));
        }
        var found = new HashSet<PersonView>();
        for (var person : people.of(authority)) if (named.contains(person.id())) found.add(person);
        return found;
    }
}
