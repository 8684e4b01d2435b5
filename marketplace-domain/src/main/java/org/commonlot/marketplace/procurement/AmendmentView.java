package org.commonlot.marketplace.procurement;

import java.time.Instant;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A change to what was published, as the people of its procurement see it.
 *
 * @param version to be sent back with an edit, so that nobody overwrites another
 * @param noticeRequired whether the notice must be published again on the central platform first (s.31(5))
 */
public record AmendmentView(
        ProcurementId procurement,
        int number,
        long version,
        AmendmentState state,
        AmendmentContent content,
        boolean noticeRequired,
        @Nullable String returnNote,
        @Nullable PersonId approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String noticeNumber,
        @Nullable Instant publishedAt) {}
