package org.commonlot.marketplace.organisation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The days on which an authority is a constituent of a combined authority or the like.
 *
 * @param validFrom the first day; nothing where it isn't known
 * @param validTo the first day on which it no longer is one; nothing while no end is known
 */
@Embeddable
record BodyMembership(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "body_id"))
        OrganisationId body,

        @Column(name = "valid_from") @Nullable LocalDate validFrom,
        @Column(name = "valid_to") @Nullable LocalDate validTo) {

    boolean covers(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }

    boolean overlaps(BodyMembership other) {
        boolean startsInTime = validFrom == null || other.validTo == null || validFrom.isBefore(other.validTo);
        boolean endsInTime = validTo == null || other.validFrom == null || other.validFrom.isBefore(validTo);
        return body.equals(other.body) && startsInTime && endsInTime;
    }

    BodyMembership until(LocalDate day) {
        return new BodyMembership(body, validFrom, day);
    }
}
