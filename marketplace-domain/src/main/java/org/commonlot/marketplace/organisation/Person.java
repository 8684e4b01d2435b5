package org.commonlot.marketplace.organisation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Actor.Seat;
import org.commonlot.marketplace.terms.EmailAddress;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

@Entity
class Person {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PersonId id;

    @Version
    private @Nullable Long version;

    private String name;
    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "membership", joinColumns = @JoinColumn(name = "person_id"))
    @BatchSize(size = 100)
    private Set<Membership> memberships = new HashSet<>();

    protected Person() {}

    private Person(String name, String email, String passwordHash, Instant now) {
        this.id = PersonId.next();
        this.name = name;
        this.email = email;
        this.passwordHash = passwordHash;
        this.createdAt = now;
    }

    static Person register(RegisterPerson command, Instant now) {
        if (command.name().isBlank()) throw new Refused(OrganisationRefusal.PERSON_NAME_MISSING);
        var email = EmailAddress.checked(command.email())
                .orElseThrow(() -> new Refused(OrganisationRefusal.EMAIL_MALFORMED));
        return new Person(command.name().strip(), email, command.passwordHash(), now);
    }

    /** Whether this gave a role that was not held before. */
    boolean seat(Seat seat, Instant now) {
        if (holds(seat)) return false;
        return memberships.add(new Membership(seat.organisation(), seat.role(), now));
    }

    /** Whether this took a role that was held. */
    boolean unseat(Seat seat) {
        return memberships.removeIf(membership -> membership.seat().equals(seat));
    }

    void changePassword(String hash) {
        this.passwordHash = hash;
    }

    Set<Role> rolesIn(OrganisationId organisation) {
        return memberships.stream()
                .map(Membership::seat)
                .filter(seat -> seat.organisation().equals(organisation))
                .map(Seat::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean holds(Seat seat) {
        return seats().contains(seat);
    }

    PersonId id() {
        return id;
    }

    String name() {
        return name;
    }

    Actor actor() {
        return new Actor(id, name, seats());
    }

    Account account() {
        return new Account(id, passwordHash);
    }

    PersonView view() {
        return new PersonView(id, name, email, seats());
    }

    private Set<Seat> seats() {
        return memberships.stream().map(Membership::seat).collect(Collectors.toUnmodifiableSet());
    }
}
