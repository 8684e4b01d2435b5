package org.commonlot.marketplace.web.security;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.organisation.Account;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What a session remembers: the person's id and nothing else. Roles are read afresh for each request. */
public final class SignedInPerson implements UserDetails, CredentialsContainer {

    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID person;
    private transient @Nullable String passwordHash;

    private SignedInPerson(UUID person, @Nullable String passwordHash) {
        this.person = person;
        this.passwordHash = passwordHash;
    }

    static SignedInPerson of(Account account) {
        return new SignedInPerson(account.id().value(), account.passwordHash());
    }

    /** The person, as one whose password was just found right. */
    public static Authentication authenticated(PersonId person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInPerson(person.value(), null), null, List.of());
    }

    public PersonId id() {
        return new PersonId(person);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    /** The id: an e-mail address may change, and may be longer than the session table's column. */
    @Override
    public String getUsername() {
        return person.toString();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInPerson signedIn && signedIn.person.equals(person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }

    @Override
    public String toString() {
        return "person:" + person;
    }
}
