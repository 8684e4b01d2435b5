package org.commonlot.marketplace.preparation;

import java.util.List;

/**
 * Something that puts small firms off or looks wrong to those who watch: advice, which stops nothing.
 *
 * @param arguments of its words, the message {@code preparation.flag.<kind>}
 */
public record Flag(Kind kind, List<Object> arguments) {

    /** What it is. The measures are ours, unless another source is named. */
    public enum Kind {
        /** Fewer than 15 days from the notice to the deadline: red flag R003 of the Open Contracting Partnership. */
        SHORT_PERIOD,
        /** Fewer than three days for each question that bidders answer. */
        FEW_DAYS_PER_QUESTION,
        /** Fewer than five days from the last question to the deadline. */
        ANSWERS_TOO_LATE,
        /** More than five questions below a quarter of a million pounds, more than ten above. */
        MANY_QUESTIONS,
        /** Cover of more than five times the estimated value. */
        HIGH_INSURANCE,
        /** A yearly turnover of more than twice what a year of the contract is worth. */
        HIGH_TURNOVER
    }

    public Flag {
        arguments = List.copyOf(arguments);
    }
}
