package org.commonlot.marketplace.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as the outbox shows it.
 *
 * @param settledAt when it was sent, kept or given up
 * @param forgotten whether its facts are gone, so that nobody can read it any more
 */
public record LetterView(
        UUID id,
        Letter letter,
        LetterState state,
        Instant postedAt,
        @Nullable Instant settledAt,
        boolean forgotten) {}
