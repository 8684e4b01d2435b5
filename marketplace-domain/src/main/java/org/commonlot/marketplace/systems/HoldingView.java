package org.commonlot.marketplace.systems;

import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Data that an authority holds.
 *
 * @param version to be sent back with an edit, so that nobody overwrites another
 */
public record HoldingView(
        UUID id,
        long version,
        OrganisationId authority,
        HoldingFacts facts,
        LocalDate confirmedOn,
        @Nullable LocalDate withdrawnOn) {}
