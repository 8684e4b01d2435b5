package org.commonlot.marketplace.procurement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest published version of a procurement, and where it stands now.
 *
 * @param endedReason why it ended without award, if it did
 */
public record PublishedOpportunity(
        ProcurementId id,
        int versionNumber,
        Instant versionPublishedAt,
        PublicState state,
        @Nullable String endedReason,
        Opportunity opportunity) {}
