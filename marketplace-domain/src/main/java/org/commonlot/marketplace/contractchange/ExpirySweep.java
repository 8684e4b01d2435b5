package org.commonlot.marketplace.contractchange;

import org.commonlot.marketplace.notification.EachAlone;
import org.springframework.stereotype.Component;

/** Looks for contracts that are about to end, one transaction each. */
@Component
public class ExpirySweep {

    private final ExpiryReminders reminders;

    ExpirySweep(ExpiryReminders reminders) {
        this.reminders = reminders;
    }

    public void sweep() {
        EachAlone.remind("the end of contract", reminders.due(), reminders::remind);
    }
}
