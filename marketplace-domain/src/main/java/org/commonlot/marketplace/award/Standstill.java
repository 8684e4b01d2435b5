package org.commonlot.marketplace.award;

import java.time.Instant;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.terms.WorkingDays;

/** The time after an award notice in which no contract may be signed (Procurement Act 2023, s.51). */
final class Standstill {

    private Standstill() {}

    /**
     * The first moment after it: it lasts to the end of its last working day, UK time. The day of the notice is the
     * first of them, when it is a working day.
     */
    static Instant endOf(int workingDays, Instant noticePublished) {
        return UkTime.endOf(WorkingDays.ofTheAct().lastOf(workingDays, UkTime.date(noticePublished)));
    }
}
