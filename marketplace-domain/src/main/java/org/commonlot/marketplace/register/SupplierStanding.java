package org.commonlot.marketplace.register;

import java.time.Instant;
import java.util.List;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * How far it is proved that a supplier is who it says, for everybody.
 *
 * @param proofs of the numbers that are proved to be its own, the first one first
 * @param now the supplier that it went up in, with its own proofs, if it was merged
 */
public record SupplierStanding(
        OrganisationId supplier,
        String name,
        List<Proof> proofs,
        @Nullable SupplierStanding now) {

    /** How a number was proved; what an administrator looked at is not for everybody. */
    public enum Way {
        CODE,
        CHECK
    }

    public record Proof(Identifier identifier, Way way, Instant since) {}

    public SupplierStanding {
        proofs = List.copyOf(proofs);
    }

    public boolean verified() {
        return !proofs.isEmpty();
    }

    /** The firm as it is now: itself, or what it went up in. */
    public SupplierStanding survivor() {
        return now == null ? this : now;
    }
}
