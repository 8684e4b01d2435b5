package org.commonlot.marketplace.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An engagement as everybody may read it once it is published.
 *
 * @param noNoticeReason why there is no notice on the central platform
 * @param procurement what followed it
 */
public record EngagementView(
        UUID id,
        long version,
        String reference,
        String ocid,
        OrganisationId authority,
        String authorityName,
        EngagementFacts facts,
        EngagementState state,
        @Nullable String withdrawnReason,
        @Nullable CentralNotice notice,
        @Nullable String noNoticeReason,
        @Nullable Instant publishedAt,
        @Nullable String learned,
        @Nullable Instant learnedAt,
        @Nullable ProcurementId procurement,
        List<EventView> events,
        List<Safeguard> safeguards) {

    public EngagementView {
        events = List.copyOf(events);
        safeguards = List.copyOf(safeguards);
    }

    /** Whether suppliers can take part at a moment. */
    public boolean openAt(Instant now) {
        return state == EngagementState.PUBLISHED && facts.closes().isAfter(now);
    }
}
