package org.commonlot.marketplace.preparation;

import java.time.LocalDate;
import java.util.List;
import org.commonlot.marketplace.procedure.TimeLimit;
import org.jspecify.annotations.Nullable;

/**
 * How soon bids may close, and what follows from the dates.
 *
 * @param limit the minimum period that applies; none below the threshold
 * @param announced the day of the notice; today while there is none
 * @param earliest the first lawful day for the deadline
 */
public record PeriodView(
        @Nullable TimeLimit limit, LocalDate announced, LocalDate earliest, List<Milestone> milestones) {

    public PeriodView {
        milestones = List.copyOf(milestones);
    }
}
