package org.commonlot.marketplace.web.security;

import java.time.Clock;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Local accounts, for Spring Security. */
@Component
class Accounts implements UserDetailsService, UserDetailsPasswordService {

    private final People people;
    private final Organising organising;
    private final Clock clock;

    Accounts(People people, Organising organising, Clock clock) {
        this.people = people;
        this.organising = organising;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return people.accountByEmail(email)
                .map(SignedInPerson::of)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    /** Called when a right password was hashed by an older algorithm or with weaker parameters. */
    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String newHash) {
        if (user instanceof SignedInPerson person && newHash != null) {
            organising.changePassword(person.id(), newHash, Actor.system("password-upgrade"), clock.instant());
        }
        return user;
    }
}
