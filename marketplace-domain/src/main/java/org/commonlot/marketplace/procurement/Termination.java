package org.commonlot.marketplace.procurement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a procurement ended without award.
 *
 * @param code of the reason; none where it only turned out that nobody had bid
 * @param at of the decision
 * @param number of the procurement termination notice on the central platform (s.55)
 */
public record Termination(
        @Nullable String code,
        @Nullable Instant at,
        @Nullable String number,
        @Nullable Instant published) {}
