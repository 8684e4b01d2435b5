package org.commonlot.marketplace.evaluation;

import java.time.Instant;
import org.commonlot.marketplace.terms.Refused;

/**
 * What may speak against a bidder.
 *
 * @param concerned to whom the ground applies
 * @param name of that person or firm; blank where it is the bidder itself
 * @param text what was found, in words that the bidder reads
 * @param replyBy until when the bidder may answer
 */
public record Concern(ExclusionGround ground, Concerned concerned, String name, String text, Instant replyBy) {

    /** About the bidder itself. */
    public Concern(ExclusionGround ground, String text, Instant replyBy) {
        this(ground, Concerned.SUPPLIER, "", text, replyBy);
    }

    void check(Instant now) {
        if (concerned != Concerned.SUPPLIER && name.isBlank()) throw new Refused(EvaluationRefusal.CONCERNED_UNNAMED);
        if (text.isBlank()) throw new Refused(EvaluationRefusal.CONCERN_EMPTY);
        if (!replyBy.isAfter(now)) throw new Refused(EvaluationRefusal.REPLY_BY_PASSED);
    }
}
