package org.commonlot.marketplace.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One look at the record of an evaluation, as everybody with a part in it reads it.
 *
 * @param number from 1, by lot
 * @param words what is queried, or remarked on; nothing where a confirmation says no more
 * @param answer of the author or the chair to a query; none yet, and none to a confirmation
 */
public record RecordCheckView(
        int number,
        RecordOutcome outcome,
        String by,
        Instant at,
        @Nullable String words,
        @Nullable AnswerView answer) {

    /** Whether it waits for an answer. */
    public boolean open() {
        return outcome == RecordOutcome.QUERIED && answer == null;
    }
}
