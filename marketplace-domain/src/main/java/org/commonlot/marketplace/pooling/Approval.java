package org.commonlot.marketplace.pooling;

import java.time.Instant;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Whether another authority approves what is bought for it too, as it was last sent for review.
 *
 * @param person who has approved; nobody yet
 */
public record Approval(
        OrganisationId authority,
        String name,
        @Nullable String person,
        @Nullable Instant at) {

    public boolean given() {
        return at != null;
    }
}
