package org.commonlot.marketplace.planning;

import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.procurement.Groundwork.PlannedNotice;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline entry as everybody may read it.
 *
 * @param version to be sent back with an edit, so that nobody overwrites another
 * @param procurement what it became
 * @param pipelineNotice the notice that lists it (UK1)
 * @param plannedNotice the notice that announces it alone (UK3)
 */
public record PipelineEntryView(
        UUID id,
        long version,
        String reference,
        String ocid,
        OrganisationId authority,
        String authorityName,
        Plan plan,
        PlanState state,
        @Nullable String withdrawnReason,
        @Nullable ProcurementId procurement,
        @Nullable CentralNotice pipelineNotice,
        @Nullable PlannedNotice plannedNotice,
        Instant addedAt,
        Instant changedAt) {}
