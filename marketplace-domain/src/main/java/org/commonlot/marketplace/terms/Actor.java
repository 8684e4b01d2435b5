package org.commonlot.marketplace.terms;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting, and in which organisations they hold which roles at that moment. A scheduled job acts as
 * {@link #system(String)}.
 *
 * @param name as shown to people
 * @param actingFor whichever of their organisations they have chosen to act for, where the rules leave a choice
 */
public record Actor(
        PersonId person,
        String name,
        Set<Seat> seats,
        @Nullable OrganisationId actingFor) {

    /** A role in one organisation. */
    public record Seat(OrganisationId organisation, Role role) {}

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    public Actor {
        seats = Set.copyOf(seats);
    }

    public Actor(PersonId person, String name, Set<Seat> seats) {
        this(person, name, seats, null);
    }

    /** The same person, who has chosen for which of their organisations they act first. It gives no right. */
    public Actor actingFor(OrganisationId organisation) {
        return new Actor(person, name, seats, organisation);
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

    public boolean may(Right right, OrganisationId organisation) {
        return seats.stream()
                .anyMatch(seat -> seat.organisation().equals(organisation)
                        && right.roles().contains(seat.role()));
    }

    /** In whatever organisation. */
    public boolean may(Right right) {
        return seats.stream().anyMatch(seat -> right.roles().contains(seat.role()));
    }

    public boolean belongsTo(OrganisationId organisation) {
        return seats.stream().anyMatch(seat -> seat.organisation().equals(organisation));
    }

    /** The organisation that this person acts for, if they are in any: the one that they have chosen, else always the same. */
    public Optional<OrganisationId> organisation() {
        if (actingFor != null && belongsTo(actingFor)) return Optional.of(actingFor);
        return seats.stream().map(Seat::organisation).min((a, b) -> a.value().compareTo(b.value()));
    }

    /** The supplier for whom this person writes bids, if any: the one that they have chosen, else always the same one. */
    public Optional<OrganisationId> bidsFor() {
        return organisationWith(Right.WRITE_BIDS);
    }

    /** The supplier whose bids this person may read. */
    public Optional<OrganisationId> readsBidsOf() {
        return organisationWith(Right.READ_BIDS);
    }

    /** The authority for which this person may write procurements. */
    public Optional<OrganisationId> buysFor() {
        return organisationWith(Right.WRITE_PROCUREMENTS);
    }

    /** The organisation in which this person has a right, if any: the one that they have chosen, else always the same one. */
    public Optional<OrganisationId> organisationWith(Right right) {
        if (actingFor != null && may(right, actingFor)) return Optional.of(actingFor);
        return seats.stream()
                .filter(seat -> right.roles().contains(seat.role()))
                .map(Seat::organisation)
                .min((a, b) -> a.value().compareTo(b.value()));
    }

    /** How the ledger and transitions name the actor: an id for a person, the job's name for the platform. */
    public String reference() {
        return person.equals(NOBODY) ? "system:" + name : "person:" + person.value();
    }
}
