package org.commonlot.marketplace.evaluation;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.commonlot.marketplace.terms.Deadline;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a bidder is asked before anything is decided against it, and its reply: each once, the reply in time (Procurement Act
 * 2023, s.19(4), 58).
 *
 * @param replyBy the last moment for the reply
 */
@Embeddable
record Hearing(
        @Nullable String question,
        @Nullable Instant replyBy,
        @Nullable Instant askedAt,
        @Nullable String reply,
        @Nullable Instant repliedAt) {

    /** Nothing was asked yet. */
    static final Hearing NONE = new Hearing(null, null, null, null, null);

    /** As it is kept: what is nothing in all its columns is read as nothing. */
    static Hearing of(@Nullable Hearing kept) {
        return kept == null ? NONE : kept;
    }

    Hearing ask(String words, Instant until, Instant now, Refusal again, Refusal empty) {
        if (question != null) throw new Refused(again);
        if (words.isBlank()) throw new Refused(empty);
        if (!until.isAfter(now)) throw new Refused(EvaluationRefusal.REPLY_BY_PASSED);
        return new Hearing(words, until, now, null, null);
    }

    /** The bidder's answer: once, and in time. */
    Hearing reply(String words, Instant now, Refusal unasked) {
        if (replyBy == null) throw new Refused(unasked);
        if (!new Deadline(replyBy).admits(now)) throw new Refused(EvaluationRefusal.REPLY_TOO_LATE, now, replyBy);
        if (reply != null) throw new Refused(EvaluationRefusal.REPLIED_ALREADY);
        if (words.isBlank()) throw new Refused(EvaluationRefusal.REPLY_EMPTY);
        return new Hearing(question, replyBy, askedAt, words, now);
    }

    /** The bidder was asked, and has replied or has let the time for it pass. */
    void requireOver(Instant now, Refusal unasked, Refusal awaited) {
        if (replyBy == null) throw new Refused(unasked);
        if (reply == null && !new Deadline(replyBy).hasPassed(now)) throw new Refused(awaited, replyBy);
    }
}
