package org.commonlot.marketplace.coalition;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;

/** Who has signed for an authority, and in which capacity. */
@Embeddable
record Signature(UUID authorityId, UUID personId, String personName, String capacity, Instant signedAt) {

    boolean isOf(OrganisationId authority) {
        return authorityId.equals(authority.value());
    }
}
