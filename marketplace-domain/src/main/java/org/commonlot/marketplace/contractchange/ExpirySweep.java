package org.commonlot.marketplace.contractchange;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks for contracts that are about to end, one transaction each. */
@Component
public class ExpirySweep {

    private static final Logger LOG = LoggerFactory.getLogger(ExpirySweep.class);

    private final ExpiryReminders reminders;

    ExpirySweep(ExpiryReminders reminders) {
        this.reminders = reminders;
    }

    /** What fails for one is tried again at the next sweep, and holds nobody else up. */
    public void sweep() {
        for (var contract : reminders.due()) {
            try {
                reminders.remind(contract);
            } catch (RuntimeException e) {
                LOG.error("No reminder of contract {}", contract.value(), e);
            }
        }
    }
}
