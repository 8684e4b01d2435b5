package org.commonlot.marketplace.terms;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** An authority, a partner or a supplier. */
@Embeddable
public record OrganisationId(UUID value) {

    public static OrganisationId next() {
        return new OrganisationId(UUID.randomUUID());
    }
}
