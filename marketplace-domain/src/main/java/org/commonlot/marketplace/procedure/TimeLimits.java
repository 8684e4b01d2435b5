package org.commonlot.marketplace.procedure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.commonlot.marketplace.procedure.TimeLimit.Period;

/** The minimum periods in force on a day. */
public record TimeLimits(List<TimeLimit> limits) {

    public TimeLimits {
        limits = List.copyOf(limits);
    }

    /** A minimum period in one case: the first lawful last day is so many days after that of the notice. */
    public record Least(TimeLimit limit) {

        public int days() {
            return limit.days();
        }

        /**
         * The first lawful day of the deadline. The period begins the day after the notice and ends on the day of the
         * deadline, whole calendar days in UK time: a change of the clocks in between changes nothing.
         */
        public LocalDate earliest(LocalDate notice) {
            return notice.plusDays(limit.days());
        }
    }

    /** The shortest of all that apply (s.54); of equally short ones, the one named first in the Act. */
    public Least least(Period period, Situation situation) {
        return limits.stream()
                .filter(limit -> limit.period() == period && limit.appliesTo(situation))
                .min(Comparator.comparing(TimeLimit::days).thenComparing(TimeLimit::circumstance))
                .map(Least::new)
                .orElseThrow(() -> new IllegalStateException("No time limit is known for " + period));
    }
}
