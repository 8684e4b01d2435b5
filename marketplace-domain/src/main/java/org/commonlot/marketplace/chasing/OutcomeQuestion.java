package org.commonlot.marketplace.chasing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.commonlot.marketplace.terms.UkTime;

/**
 * A time at which the buyer was asked what became of the bids, with what it has answered.
 *
 * @param answers the newest first
 */
public record OutcomeQuestion(ChasingRound round, Instant askedAt, List<StillEvaluating> answers) {

    public OutcomeQuestion {
        answers = List.copyOf(answers);
    }

    /** The UK day of it. */
    public LocalDate askedOn() {
        return UkTime.date(askedAt);
    }

    public boolean open() {
        return answers.isEmpty();
    }
}
