package org.commonlot.marketplace.clarification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question without its asker.
 *
 * @param answeredAt when it was answered or declined
 * @param reason why it was declined, or why it was answered privately
 */
public record QuestionView(
        UUID id,
        About about,
        Instant askedAt,
        String question,
        QuestionState state,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String reason) {

    public boolean waits() {
        return state == QuestionState.ASKED;
    }

    boolean isPublic() {
        return state == QuestionState.ANSWERED;
    }

    /** As its asker reads it: why an answer is private is the buyer's own record. */
    QuestionView forAsker() {
        return state == QuestionState.PRIVATE
                ? new QuestionView(id, about, askedAt, question, state, answer, answeredAt, null)
                : this;
    }
}
