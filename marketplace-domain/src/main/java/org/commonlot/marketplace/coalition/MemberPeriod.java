package org.commonlot.marketplace.coalition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The days on which an authority takes part in one tier.
 *
 * @param to the first day on which it no longer does; nothing while no end is known
 * @param reason why it left
 */
@Embeddable
record MemberPeriod(
        UUID authorityId,
        @Enumerated(EnumType.STRING) Tier tier,
        @Column(name = "valid_from") LocalDate from,
        @Column(name = "valid_to") @Nullable LocalDate to,
        @Nullable String reason) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    boolean isOf(OrganisationId authority) {
        return authorityId.equals(authority.value());
    }

    OrganisationId authority() {
        return new OrganisationId(authorityId);
    }

    MemberPeriod until(LocalDate day, @Nullable String why) {
        return new MemberPeriod(authorityId, tier, from, day, why);
    }
}
