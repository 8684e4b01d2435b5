package org.commonlot.marketplace.performance;

import org.commonlot.marketplace.notification.EachAlone;
import org.commonlot.marketplace.terms.Sweep;
import org.springframework.stereotype.Component;

/** Looks for contracts whose KPIs are to be assessed, one transaction each. */
@Component
public class AssessmentSweep implements Sweep {

    private final AssessmentReminders reminders;

    AssessmentSweep(AssessmentReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public String name() {
        return "assessments";
    }

    @Override
    public void sweep() {
        EachAlone.remind("an assessment", reminders.due(), reminders::remind);
    }
}
