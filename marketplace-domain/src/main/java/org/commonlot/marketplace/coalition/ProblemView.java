package org.commonlot.marketplace.coalition;

import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A shared problem.
 *
 * @param open neither taken back nor a procurement already
 * @param procurement what it became
 */
public record ProblemView(
        UUID id,
        OrganisationId authority,
        String authorityName,
        String title,
        String wording,
        Instant proposedAt,
        boolean open,
        @Nullable ProcurementId procurement) {}
