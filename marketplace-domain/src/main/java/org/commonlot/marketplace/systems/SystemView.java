package org.commonlot.marketplace.systems;

import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A system with what its contract says.
 *
 * @param version to be sent back with an edit, so that nobody overwrites another
 * @param supplier of the contract, else as typed
 * @param ends of the contract, after its changes, else as typed
 * @param contractTitle of the signed contract, where there is one
 * @param due whether it is time to confirm it again
 */
public record SystemView(
        UUID id,
        long version,
        OrganisationId authority,
        String authorityName,
        SystemFacts facts,
        @Nullable String supplier,
        @Nullable LocalDate ends,
        @Nullable String contractTitle,
        LocalDate confirmedOn,
        boolean due,
        @Nullable LocalDate retiredOn) {}
