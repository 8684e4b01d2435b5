package org.commonlot.marketplace.maturity;

import org.commonlot.marketplace.notification.EachAlone;
import org.springframework.stereotype.Component;

/** Looks for people whose actions have passed their day, one transaction each. */
@Component
public class OverdueSweep {

    private final ActionReminders reminders;

    OverdueSweep(ActionReminders reminders) {
        this.reminders = reminders;
    }

    public void sweep() {
        EachAlone.remind("overdue actions", reminders.due(), reminders::remind);
    }
}
