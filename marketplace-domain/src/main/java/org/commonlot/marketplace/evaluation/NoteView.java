package org.commonlot.marketplace.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note of moderation: what the panel was asked to look at again, by whom and when.
 *
 * @param number from 1, by lot
 * @param answer of the chair; none yet
 */
public record NoteView(
        int number,
        String by,
        Instant at,
        String words,
        @Nullable AnswerView answer) {}
