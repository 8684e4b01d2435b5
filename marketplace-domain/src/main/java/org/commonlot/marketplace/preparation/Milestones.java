package org.commonlot.marketplace.preparation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonlot.marketplace.procedure.ProcedureRule;
import org.commonlot.marketplace.procurement.Budget;
import org.commonlot.marketplace.procurement.Timetable;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.terms.WorkingDays;
import org.jspecify.annotations.Nullable;

/** The days of a procurement in their order: those that were promised, and those that the law makes of them. */
public final class Milestones {

    /** A period of 30 days beginning with the day of the contract ends on the 29th day after it (s.53). */
    private static final int DETAILS_WITHIN = 29;

    private Milestones() {}

    public static List<Milestone> of(
            ProcedureRule rule, boolean detailsDue, Timetable timetable, Budget budget, LocalDate announced) {
        var days = new ArrayList<Milestone>();
        days.add(new Milestone(Milestone.Kind.ANNOUNCED, announced, false));
        if (rule.takesBids()) {
            promised(days, Milestone.Kind.QUESTIONS_CLOSE, day(timetable.questionsClose()));
            days.add(new Milestone(Milestone.Kind.EARLIEST_DEADLINE, rule.earliestDeadline(announced), false));
            promised(days, Milestone.Kind.BIDS_CLOSE, day(timetable.bidsClose()));
        }
        var award = timetable.awardExpected();
        promised(days, Milestone.Kind.AWARD_EXPECTED, award);
        if (award != null && rule.standstillWorkingDays() > 0) {
            var ends = WorkingDays.ofTheAct().lastOf(rule.standstillWorkingDays(), award);
            days.add(new Milestone(Milestone.Kind.STANDSTILL_ENDS, ends, false));
        }
        var starts = budget.contractStarts();
        promised(days, Milestone.Kind.CONTRACT_STARTS, starts);
        if (starts != null && detailsDue) {
            days.add(new Milestone(Milestone.Kind.DETAILS_DUE, starts.plusDays(DETAILS_WITHIN), false));
        }
        days.sort(Comparator.comparing(Milestone::day).thenComparing(Milestone::kind));
        return days;
    }

    private static void promised(List<Milestone> days, Milestone.Kind kind, @Nullable LocalDate day) {
        if (day != null) days.add(new Milestone(kind, day, true));
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : UkTime.date(moment);
    }
}
