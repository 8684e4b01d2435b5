package org.commonlot.marketplace.web.register;

import java.util.Optional;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Role;

/** Which organisation a person's own pages are about. */
final class Own {

    private Own() {}

    /** The supplier that the person writes bids for. */
    static OrganisationId supplier(Actor actor) {
        return actor.bidsFor().orElseThrow(NotFound::new);
    }

    /** The supplier that the person owns: to others its forms are not there. */
    static OrganisationId ownedSupplier(Actor actor) {
        var supplier = supplier(actor);
        if (!actor.holds(Role.SUPPLIER_OWNER, supplier)) throw new NotFound();
        return supplier;
    }

    /** The authority that the person owns, or else works for. */
    static Optional<OrganisationId> authority(Actor actor) {
        return actor.seats().stream()
                .filter(seat -> seat.role().side() == Role.Side.AUTHORITY)
                .sorted((a, b) -> Boolean.compare(b.role() == Role.AUTHORITY_OWNER, a.role() == Role.AUTHORITY_OWNER))
                .map(Actor.Seat::organisation)
                .findFirst();
    }

    static OrganisationId ownedAuthority(Actor actor) {
        return authority(actor)
                .filter(id -> actor.holds(Role.AUTHORITY_OWNER, id))
                .orElseThrow(NotFound::new);
    }
}
