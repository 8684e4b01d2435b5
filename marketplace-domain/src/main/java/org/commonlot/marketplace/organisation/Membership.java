package org.commonlot.marketplace.organisation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.commonlot.marketplace.terms.Actor.Seat;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Role;

/** A role that a person holds in an organisation, and since when. */
@Embeddable
record Membership(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "organisation_id"))
        OrganisationId organisation,

        @Enumerated(EnumType.STRING) Role role,
        Instant since) {

    Seat seat() {
        return new Seat(organisation, role);
    }
}
