package org.commonlot.marketplace.maturity;

import org.commonlot.marketplace.notification.EachAlone;
import org.commonlot.marketplace.terms.Sweep;
import org.springframework.stereotype.Component;

/** Looks for people whose actions have passed their day, one transaction each. */
@Component
public class OverdueSweep implements Sweep {

    private final ActionReminders reminders;

    OverdueSweep(ActionReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public String name() {
        return "overdue-actions";
    }

    @Override
    public void sweep() {
        EachAlone.remind("overdue actions", reminders.due(), reminders::remind);
    }
}
