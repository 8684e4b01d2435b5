package org.commonlot.marketplace.procurement;

import java.time.LocalDate;

/**
 * How long bids stay open after a change.
 *
 * @param minimumDays calendar days from the day of the change to the day of the deadline
 * @param legalReference the sections it comes from
 */
public record AmendmentRule(int minimumDays, String legalReference) {

    /** The first lawful day for the deadline, when the change is public on this day. */
    public LocalDate earliestDeadline(LocalDate changed) {
        return changed.plusDays(minimumDays);
    }
}
