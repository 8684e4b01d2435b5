package org.commonlot.marketplace.clarification;

import java.time.Instant;
import java.time.LocalDate;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.terms.WorkingDays;

/** How long bidders need with an answer: two working days before bids close, at the same time of day. */
final class AnswerTime {

    static final int WORKING_DAYS = 2;

    private static final WorkingDays CALENDAR = WorkingDays.ofTheAct();

    private AnswerTime() {}

    /** By when questions must be answered. */
    static Instant due(Instant bidsClose) {
        var closes = bidsClose.atZone(UkTime.ZONE);
        var day = closes.toLocalDate();
        for (int left = WORKING_DAYS; left > 0; ) {
            day = day.minusDays(1);
            if (CALENDAR.isWorkingDay(day)) left--;
        }
        return day.atTime(closes.toLocalTime()).atZone(UkTime.ZONE).toInstant();
    }

    /** The nearest deadline, at the same time of day, that leaves so long after an answer given today. */
    static Instant proposed(Instant bidsClose, LocalDate today) {
        var closes = bidsClose.atZone(UkTime.ZONE);
        var day = CALENDAR.lastOf(WORKING_DAYS + 1, today.plusDays(1));
        var least = CALENDAR.lastOf(1, closes.toLocalDate().plusDays(1));
        return (day.isBefore(least) ? least : day)
                .atTime(closes.toLocalTime())
                .atZone(UkTime.ZONE)
                .toInstant();
    }
}
