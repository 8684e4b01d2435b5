package org.commonlot.marketplace.contractchange;

import org.commonlot.marketplace.notification.EachAlone;
import org.commonlot.marketplace.terms.Sweep;
import org.springframework.stereotype.Component;

/** Looks for contracts that are about to end, one transaction each. */
@Component
public class ExpirySweep implements Sweep {

    private final ExpiryReminders reminders;

    ExpirySweep(ExpiryReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public String name() {
        return "contract-ends";
    }

    @Override
    public void sweep() {
        EachAlone.remind("the end of contract", reminders.due(), reminders::remind);
    }
}
