package org.commonlot.marketplace.performance;

import java.time.Instant;
import java.time.LocalDate;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;

/**
 * A breach or poor performance, with what its notice tells (Procurement Regulations 2024, reg 39(7)).
 *
 * @param kind the code of a row of data
 * @param happened the day on which it first had to be told: of the termination, award of damages, settlement or opinion
 * @param exclusion which condition for exclusion it may meet, as the authority considers it
 */
public record FailingTerms(
        String kind, LocalDate happened, FailingAccount account, FailingOutcome outcome, ExclusionCondition exclusion) {

    /** @param entered the day on which the contract was signed */
    void check(LocalDate entered, FailingKind row, Instant now) {
        if (happened.isAfter(UkTime.date(now))) throw new Refused(PerformanceRefusal.FAILING_IN_FUTURE);
        if (happened.isBefore(entered)) throw new Refused(PerformanceRefusal.FAILING_TOO_EARLY, entered);
        account.check(row);
        outcome.check(row);
    }
}
