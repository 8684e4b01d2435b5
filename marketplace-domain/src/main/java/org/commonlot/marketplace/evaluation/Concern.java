package org.commonlot.marketplace.evaluation;

import java.time.Instant;
import org.commonlot.marketplace.terms.Refused;

/**
 * What may speak against a bidder.
 *
 * @param text what was found, in words that the bidder reads
 * @param replyBy until when the bidder may answer
 */
public record Concern(ExclusionGround ground, String text, Instant replyBy) {

    void check(Instant now) {
        if (text.isBlank()) throw new Refused(EvaluationRefusal.CONCERN_EMPTY);
        if (!replyBy.isAfter(now)) throw new Refused(EvaluationRefusal.REPLY_BY_PASSED);
    }
}
