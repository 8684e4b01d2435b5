package org.commonlot.marketplace.clarification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question without its asker. */
public record QuestionView(
        UUID id,
        Instant askedAt,
        String question,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
