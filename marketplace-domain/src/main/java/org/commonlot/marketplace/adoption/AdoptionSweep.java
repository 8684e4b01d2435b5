package org.commonlot.marketplace.adoption;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks for solutions of which nobody has said anything for a year, one transaction each. */
@Component
public class AdoptionSweep {

    private static final Logger LOG = LoggerFactory.getLogger(AdoptionSweep.class);

    private final AdoptionReminders reminders;

    AdoptionSweep(AdoptionReminders reminders) {
        this.reminders = reminders;
    }

    /** What fails for one is tried again at the next sweep, and holds nobody else up. */
    public void sweep() {
        for (var adoption : reminders.due()) {
            try {
                reminders.ask(adoption);
            } catch (RuntimeException e) {
                LOG.error("No question about adoption {}", adoption.value(), e);
            }
        }
    }
}
