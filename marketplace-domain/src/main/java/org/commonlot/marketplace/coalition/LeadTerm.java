package org.commonlot.marketplace.coalition;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;

/** From when an authority leads, and why. */
@Embeddable
record LeadTerm(UUID authorityId, Instant since, String reason) {

    OrganisationId authority() {
        return new OrganisationId(authorityId);
    }
}
