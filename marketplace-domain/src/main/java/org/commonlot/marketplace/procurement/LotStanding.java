package org.commonlot.marketplace.procurement;

import org.jspecify.annotations.Nullable;

/**
 * What everybody is told about where a lot stands.
 *
 * @param endedReason why it ended without award, in words, where it did by itself
 * @param termination with its code and its notice; nothing of it where it did not end by itself
 */
public record LotStanding(
        PublicState state,
        @Nullable String endedReason,
        @Nullable Termination termination) {}
