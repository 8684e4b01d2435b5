package org.commonlot.marketplace.procurement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was asked to take part, as the people on the procurement see them.
 *
 * @param email as it was typed: for the author alone, empty for others
 * @param name nothing before they have answered
 * @param authority the one that they come from, once they have accepted
 * @param entitled whether they hold at this moment what they need there
 * @param reason why they declined or were removed
 */
public record GuestView(
        GuestId id,
        String email,
        Duty duty,
        GuestStanding standing,
        @Nullable String name,
        @Nullable String authority,
        boolean entitled,
        Instant askedAt,
        @Nullable String reason) {}
