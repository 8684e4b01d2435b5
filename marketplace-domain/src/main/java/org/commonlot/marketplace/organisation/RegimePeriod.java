package org.commonlot.marketplace.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a regime applies to an authority.
 *
 * @param validFrom the first day
 * @param validTo the first day on which it no longer applies; nothing while no end is known
 */
@Embeddable
public record RegimePeriod(
        @Enumerated(EnumType.STRING) Regime regime,
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_to") @Nullable LocalDate validTo) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    boolean overlaps(RegimePeriod other) {
        return covers(other.validFrom) || other.covers(validFrom);
    }
}
