package org.commonlot.marketplace.preparation;

import java.time.LocalDate;

/**
 * A day on the way to the contract.
 *
 * @param promised whether the buyer has set it; the others follow from it by law
 */
public record Milestone(Kind kind, LocalDate day, boolean promised) {

    /** What happens on it. */
    public enum Kind {
        ANNOUNCED,
        QUESTIONS_CLOSE,
        EARLIEST_DEADLINE,
        BIDS_CLOSE,
        AWARD_EXPECTED,
        STANDSTILL_ENDS,
        CONTRACT_STARTS,
        DETAILS_DUE
    }
}
