package org.commonlot.marketplace.preparation;

import java.time.LocalDate;
import java.util.EnumSet;
import org.commonlot.marketplace.procedure.Buyer;
import org.commonlot.marketplace.procedure.Situation;
import org.commonlot.marketplace.procedure.TimeLimit;
import org.commonlot.marketplace.procedure.TimeLimit.Circumstance;
import org.commonlot.marketplace.procedure.TimeLimit.Period;
import org.commonlot.marketplace.procedure.TimeLimits;
import org.commonlot.marketplace.procurement.Groundwork;
import org.commonlot.marketplace.procurement.StagePosition;

/** The minimum period for bids that the facts of one procurement allow. */
final class Limits {

    private Limits() {}

    static TimeLimit of(
            Plan plan, Groundwork.Standing known, TimeLimits inForce, LocalDate announced, StagePosition position) {
        var claimed = EnumSet.noneOf(Circumstance.class);
        var need = plan.need();
        if (need != null && need.kind().lightTouch()) claimed.add(Circumstance.LIGHT_TOUCH);
        if (plan.urgentReason() != null) claimed.add(Circumstance.URGENCY);
        var planned = known.plannedNotice();
        if (planned != null && planned.qualifiesFor(announced)) claimed.add(Circumstance.PLANNED_NOTICE);
        if (position == StagePosition.LATER) claimed.add(Circumstance.PRESELECTED);
        var utilities = need != null && need.kind().utilities();
        var situation = new Situation(Buyer.SUB_CENTRAL, utilities, true, !plan.documentsLater(), claimed);
        var period = position == StagePosition.FIRST ? Period.PARTICIPATION : Period.TENDERING;
        return inForce.least(period, situation).limit();
    }
}
