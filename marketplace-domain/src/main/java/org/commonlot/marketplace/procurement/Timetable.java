package org.commonlot.marketplace.procurement;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;

/** The dates that the buyer promises: when questions close, when bids close, and the day an award is expected. */
@Embeddable
public record Timetable(
        @Nullable Instant questionsClose,
        @Nullable Instant bidsClose,
        @Nullable LocalDate awardExpected) {

    public static final Timetable NONE = new Timetable(null, null, null);

    void check() {
        if (questionsClose != null && bidsClose != null && !questionsClose.isBefore(bidsClose)) {
            throw new Refused(ProcurementRefusal.DATES_OUT_OF_ORDER);
        }
        if (bidsClose != null && awardExpected != null && !awardExpected.isAfter(UkTime.date(bidsClose))) {
            throw new Refused(ProcurementRefusal.DATES_OUT_OF_ORDER);
        }
    }

    /** Whether every date is given. */
    public boolean complete() {
        return questionsClose != null && bidsClose != null && awardExpected != null;
    }
}
