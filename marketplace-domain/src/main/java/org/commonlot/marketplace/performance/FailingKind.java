package org.commonlot.marketplace.performance;

import java.time.LocalDate;

/**
 * Something of which a contract performance notice has to tell (s.71(3), (4)).
 *
 * @param code of the row of data, such as {@code damages}
 * @param noticeDays the period for the notice in days, that of the event among them (s.71(5))
 * @param chanceFirst whether the supplier had a proper opportunity to improve before
 * @param scopeTold whether the notice tells which part of the contract has ended
 * @param awardTold whether the notice tells the amount and the basis of an award
 */
public record FailingKind(
        String code, String legalReference, int noticeDays, boolean chanceFirst, boolean scopeTold, boolean awardTold) {

    /** The last day on which the notice is in time. */
    LocalDate due(LocalDate happened) {
        return happened.plusDays(noticeDays - 1L);
    }
}
