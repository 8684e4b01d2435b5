package org.commonlot.marketplace.web.security;

import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
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

/**
 * What a session remembers: the person's id, and when they gave their second factor. Roles are read afresh for each
 * request.
 */
public final class SignedInPerson implements UserDetails, CredentialsContainer {

    @Serial
    private static final long serialVersionUID = 1L;

    /** For how long a second factor counts as fresh. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final UUID person;
    private final @Nullable Instant factorAt;
    private transient @Nullable String passwordHash;

    private SignedInPerson(UUID person, @Nullable Instant factorAt, @Nullable String passwordHash) {
        this.person = person;
        this.factorAt = factorAt;
        this.passwordHash = passwordHash;
    }

    static SignedInPerson of(Account account) {
        return new SignedInPerson(account.id().value(), null, account.passwordHash());
    }

    /** The person, as one whose password was just found right, and nothing more. */
    public static Authentication authenticated(PersonId person) {
        return of(new SignedInPerson(person.value(), null, null));
    }

    /** The person, as one who gave their second factor too. */
    public static Authentication withFactor(PersonId person, Instant at) {
        return of(new SignedInPerson(person.value(), at, null));
    }

    /** The person, as one whose second factor is always fresh: for the demo's cast and for tests, who have none. */
    public static Authentication vouchedFor(PersonId person) {
        return withFactor(person, Instant.MAX);
    }

    private static Authentication of(SignedInPerson person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }

    /** Whether the second factor was given in this session, however long ago. */
    public boolean gaveFactor() {
        return factorAt != null;
    }

    /** Whether the second factor was given within the last 15 minutes. */
    public boolean isFresh(Instant now) {
        return factorAt != null && factorAt.isAfter(now.minus(FRESH));
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
