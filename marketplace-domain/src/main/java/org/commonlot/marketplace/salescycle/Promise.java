package org.commonlot.marketplace.salescycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date that the notice promised, frozen at publication, and what became of it.
 *
 * @param lot for which it was kept or missed, by its number from 1
 * @param due the day
 * @param met the day on which it came true
 */
public record Promise(
        Indicator indicator,
        int lot,
        LocalDate due,
        @Nullable LocalDate met,
        Standing standing) {

    /** How it stands. */
    public enum Standing {
        /** Its day has not passed yet. */
        PENDING,
        /** It came true on its day or before. */
        KEPT,
        /** It came true later. */
        MISSED,
        /** Its day has passed, and it has not come true. */
        OVERDUE,
        /** The procurement was given up before the day. */
        DROPPED
    }

    static List<Promise> of(Cycle cycle, int lot, LocalDate today) {
        var promises = new ArrayList<Promise>();
        for (var promised : cycle.promises()) {
            var due = promised.due();
            if (due == null) continue;
            var standing = standing(due, promised.met(), cycle.ended(), today);
            promises.add(new Promise(promised.indicator(), lot, due, promised.met(), standing));
        }
        return promises;
    }

    private static Standing standing(
            LocalDate due, @Nullable LocalDate met, @Nullable LocalDate ended, LocalDate today) {
        if (met != null) return met.isAfter(due) ? Standing.MISSED : Standing.KEPT;
        if (ended != null) return ended.isAfter(due) ? Standing.OVERDUE : Standing.DROPPED;
        return today.isAfter(due) ? Standing.OVERDUE : Standing.PENDING;
    }
}
