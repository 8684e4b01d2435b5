package org.commonlot.marketplace.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.EmailAddress;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.Role;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who people are and what they may do at this moment. */
@Service
@Transactional(readOnly = true)
public class People {

    private final Persons persons;

    People(Persons persons) {
        this.persons = persons;
    }

    public PersonView person(PersonId id) {
        return persons.withSeats(id).map(Person::view).orElseThrow(NotFound::new);
    }

    public Map<PersonId, String> names(Collection<PersonId> ids) {
        if (ids.isEmpty()) return Map.of();
        return persons.names(ids).stream()
                .collect(Collectors.toUnmodifiableMap(Persons.Named::getId, Persons.Named::getName));
    }

    /** Sorted by name. */
    public List<PersonView> withRole(OrganisationId organisation, Role role) {
        return persons.withRole(organisation, role).stream().map(Person::view).toList();
    }

    /** At most so many whose name or e-mail address begins so, in any case, sorted by name. */
    public List<PersonView> starting(String beginning, int most) {
        var start = beginning.strip().toLowerCase(Locale.UK).replaceAll("([\\\\%_])", "\\\\$1");
        return persons.starting(start, Limit.of(most)).stream()
                .map(Person::view)
                .toList();
    }

    /** Everybody with a role there, sorted by name. */
    public List<PersonView> of(OrganisationId organisation) {
        return persons.of(organisation).stream().map(Person::view).toList();
    }

    /** Those who may do it there, sorted by name. */
    public List<PersonView> withRight(OrganisationId organisation, Right right) {
        return persons.withAnyRole(organisation, right.roles()).stream()
                .map(Person::view)
                .toList();
    }

    /** The person with the seats that they hold now. */
    public Actor actorFor(PersonId id) {
        return persons.withSeats(id).map(Person::actor).orElseThrow(NotFound::new);
    }

    /** By e-mail address in any case; nothing for an address without an account. */
    public Optional<Account> accountByEmail(String email) {
        return persons.findByEmail(EmailAddress.normal(email)).map(Person::account);
    }

    /** Whether there is any account at all: before the first, the platform is set up. */
    public boolean any() {
        return persons.any();
    }
}
