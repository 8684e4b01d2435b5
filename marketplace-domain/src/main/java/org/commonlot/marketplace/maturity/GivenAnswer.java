package org.commonlot.marketplace.maturity;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said of one dimension, by whom.
 *
 * @param revision counts how often it was saved
 * @param level nothing where it is not answered; the reason then says why, if anything does
 */
@Embeddable
record GivenAnswer(
        int revision,
        @Nullable Integer level,
        String reason,
        String evidence,
        UUID answeredBy,
        String answeredName,
        Instant answeredAt) {

    AnswerView view() {
        return new AnswerView(revision, level, reason, evidence, answeredName, answeredAt);
    }
}
