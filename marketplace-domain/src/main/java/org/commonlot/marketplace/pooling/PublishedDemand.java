package org.commonlot.marketplace.pooling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What an authority was committed to when a joint procurement was published, as everybody may read it. Amounts include VAT.
 *
 * @param lot the number of the lot in which it is bought; nothing where it counts in every lot
 * @param step indicative or binding
 * @param committed over the whole term
 * @param baseline what it cost a year then; it is shown to nobody before the award
 * @param withdrawn whether the authority has gone back on it since
 */
public record PublishedDemand(
        UUID line,
        CoalitionId coalition,
        OrganisationId authority,
        String authorityName,
        String title,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        LocalDate neededFrom,
        @Nullable Integer lot,
        CommitmentStep step,
        Money committed,
        @Nullable Money baseline,
        boolean withdrawn) {}
