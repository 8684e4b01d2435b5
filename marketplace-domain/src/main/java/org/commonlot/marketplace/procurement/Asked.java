package org.commonlot.marketplace.procurement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is asked to take part in, as they see it before they have answered.
 *
 * @param by who asks
 * @param home for which authority they would take part; nothing while none of theirs gives them the right
 */
public record Asked(
        GuestId id,
        String title,
        String authority,
        String by,
        Duty duty,
        Instant askedAt,
        @Nullable String home) {}
