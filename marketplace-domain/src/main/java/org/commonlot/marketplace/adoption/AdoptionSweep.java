package org.commonlot.marketplace.adoption;

import org.commonlot.marketplace.notification.EachAlone;
import org.springframework.stereotype.Component;

/** Looks for solutions of which nobody has said anything for a year, one transaction each. */
@Component
public class AdoptionSweep {

    private final AdoptionReminders reminders;

    AdoptionSweep(AdoptionReminders reminders) {
        this.reminders = reminders;
    }

    public void sweep() {
        EachAlone.remind("adoption", reminders.due(), reminders::ask);
    }
}
