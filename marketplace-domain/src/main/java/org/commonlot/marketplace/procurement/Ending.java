package org.commonlot.marketplace.procurement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a procurement ends without award, and the notice that says so (Procurement Act 2023, s.55).
 *
 * @param code one of the reasons in force
 * @param statement in words that everybody may read
 * @param number of the procurement termination notice on the central platform, where there was a notice before
 * @param published when that was
 */
public record Ending(
        String code,
        String statement,
        @Nullable String number,
        @Nullable Instant published) {}
