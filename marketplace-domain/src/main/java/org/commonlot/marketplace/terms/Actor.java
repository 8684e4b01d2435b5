package org.commonlot.marketplace.terms;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is acting, and in which organisations they hold which roles at that moment. A scheduled job acts as
 * {@link #system(String)}.
 *
 * @param name as shown to people
 */
public record Actor(PersonId person, String name, Set<Seat> seats) {

    /** A role in one organisation. */
    public record Seat(OrganisationId organisation, Role role) {}

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    public Actor {
        seats = Set.copyOf(seats);
    }

    /** The platform itself, acting through the named job. */
    public static Actor system(String job) {
        return new Actor(NOBODY, job, Set.of());
    }

    public boolean holds(Role role, OrganisationId organisation) {
        return seats.contains(new Seat(organisation, role));
    }

    public boolean holds(Role role) {
        return seats.stream().anyMatch(seat -> seat.role() == role);
    }

    public boolean belongsTo(OrganisationId organisation) {
        return seats.stream().anyMatch(seat -> seat.organisation().equals(organisation));
    }

    /** The supplier for whom this person may write bids: the first such seat, if any. */
    public Optional<OrganisationId> bidsFor() {
        return firstWith(Set.of(Role.SUPPLIER_OWNER, Role.BID_WRITER));
    }

    /** The authority for which this person may write procurements: the first such seat, if any. */
    public Optional<OrganisationId> buysFor() {
        return firstWith(Set.of(Role.BUYER));
    }

    private Optional<OrganisationId> firstWith(Set<Role> roles) {
        return seats.stream()
                .filter(seat -> roles.contains(seat.role()))
                .map(Seat::organisation)
                .min((a, b) -> a.value().compareTo(b.value()));
    }

    /** How the ledger and transitions name the actor: an id for a person, the job's name for the platform. */
    public String reference() {
        return person.equals(NOBODY) ? "system:" + name : "person:" + person.value();
    }
}
