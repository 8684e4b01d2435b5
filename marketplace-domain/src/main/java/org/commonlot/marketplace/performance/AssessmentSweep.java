package org.commonlot.marketplace.performance;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks for contracts whose KPIs are to be assessed, one transaction each. */
@Component
public class AssessmentSweep {

    private static final Logger LOG = LoggerFactory.getLogger(AssessmentSweep.class);

    private final AssessmentReminders reminders;

    AssessmentSweep(AssessmentReminders reminders) {
        this.reminders = reminders;
    }

    /** What fails for one is tried again at the next sweep, and holds nobody else up. */
    public void sweep() {
        for (var due : reminders.due()) {
            try {
                reminders.remind(due);
            } catch (RuntimeException e) {
                LOG.error(
                        "No reminder of an assessment of contract {}",
                        due.contract().value(),
                        e);
            }
        }
    }
}
