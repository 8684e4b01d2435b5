package org.commonlot.marketplace.maturity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks for people whose actions have passed their day, one transaction each. */
@Component
public class OverdueSweep {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueSweep.class);

    private final ActionReminders reminders;

    OverdueSweep(ActionReminders reminders) {
        this.reminders = reminders;
    }

    /** What fails for one is tried again at the next sweep, and holds nobody else up. */
    public void sweep() {
        for (var late : reminders.due()) {
            try {
                reminders.remind(late);
            } catch (RuntimeException e) {
                LOG.error(
                        "No reminder of actions in authority {}",
                        late.authority().value(),
                        e);
            }
        }
    }
}
