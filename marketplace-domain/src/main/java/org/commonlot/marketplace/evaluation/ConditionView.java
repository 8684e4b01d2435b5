package org.commonlot.marketplace.evaluation;

import java.time.Instant;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How far the check of one condition of participation has come.
 *
 * @param question what the bidder was asked to clarify; nothing where it was not asked
 * @param verdict nothing while it is not decided
 * @param evidence on which the verdict rests
 */
public record ConditionView(
        String reference,
        Condition condition,
        @Nullable String question,
        @Nullable Instant replyBy,
        @Nullable Instant askedAt,
        @Nullable String reply,
        @Nullable Instant repliedAt,
        @Nullable ConditionVerdict verdict,
        @Nullable String evidence,
        @Nullable PersonId decidedBy,
        @Nullable Instant decidedAt) {

    static ConditionView open(String reference, Condition condition) {
        return new ConditionView(reference, condition, null, null, null, null, null, null, null, null, null);
    }

    public boolean decided() {
        return verdict != null;
    }

    /** Whether the bidder may still answer. */
    public boolean awaitsReply(Instant now) {
        return verdict == null && reply == null && replyBy != null && now.isBefore(replyBy);
    }
}
