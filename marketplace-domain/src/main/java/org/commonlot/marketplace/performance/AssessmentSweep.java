package org.commonlot.marketplace.performance;

import org.commonlot.marketplace.notification.EachAlone;
import org.commonlot.marketplace.terms.Sweep;
import org.springframework.stereotype.Component;

/** Looks for contracts whose KPIs are to be assessed, and for notices of breaches and poor performance, one transaction each. */
@Component
public class AssessmentSweep implements Sweep {

    private final AssessmentReminders reminders;
    private final FailingReminders failings;

    AssessmentSweep(AssessmentReminders reminders, FailingReminders failings) {
        this.reminders = reminders;
        this.failings = failings;
    }

    @Override
    public String name() {
        return "assessments";
    }

    @Override
    public void sweep() {
        EachAlone.remind("an assessment", reminders.due(), reminders::remind);
        EachAlone.remind("a contract performance notice", failings.due(), failings::remind);
    }
}
