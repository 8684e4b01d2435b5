package org.commonlot.marketplace.adoption;

import org.commonlot.marketplace.notification.EachAlone;
import org.commonlot.marketplace.terms.Sweep;
import org.springframework.stereotype.Component;

/** Looks for solutions of which nobody has said anything for a year, one transaction each. */
@Component
public class AdoptionSweep implements Sweep {

    private final AdoptionReminders reminders;

    AdoptionSweep(AdoptionReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public String name() {
        return "adoptions";
    }

    @Override
    public void sweep() {
        EachAlone.remind("adoption", reminders.due(), reminders::ask);
    }
}
