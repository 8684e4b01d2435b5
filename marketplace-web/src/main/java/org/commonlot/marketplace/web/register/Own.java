package org.commonlot.marketplace.web.register;

import java.util.Optional;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Role;

/** Which organisation a person's own pages are about. */
final class Own {

    private Own() {}

    /** The supplier that the person is in. */
    static OrganisationId supplier(Actor actor) {
        return actor.readsBidsOf().orElseThrow(NotFound::new);
    }

    /** The supplier that the person owns: to others its forms are not there. */
    static OrganisationId ownedSupplier(Actor actor) {
        var supplier = supplier(actor);
        if (!actor.holds(Role.SUPPLIER_OWNER, supplier)) throw new NotFound();
        return supplier;
    }

    /** The authority that the person acts for, if it is an authority. */
    static Optional<OrganisationId> authority(Actor actor) {
        return actor.organisation()
                .filter(id -> actor.seats().stream()
                        .anyMatch(seat ->
                                seat.organisation().equals(id) && seat.role().side() == Role.Side.AUTHORITY));
    }

    static OrganisationId ownedAuthority(Actor actor) {
        return authority(actor)
                .filter(id -> actor.holds(Role.AUTHORITY_OWNER, id))
                .orElseThrow(NotFound::new);
    }
}
