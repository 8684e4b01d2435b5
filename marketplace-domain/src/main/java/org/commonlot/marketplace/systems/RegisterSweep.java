package org.commonlot.marketplace.systems;

import org.commonlot.marketplace.terms.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks for entries to be confirmed again and requests that are nearly due, one transaction each. */
@Component
public class RegisterSweep {

    static final Actor JOB = Actor.system("systems register");
    static final int AT_ONCE = 100;

    private static final Logger LOG = LoggerFactory.getLogger(RegisterSweep.class);

    private final Reasking reasking;
    private final KeepingData data;

    RegisterSweep(Reasking reasking, KeepingData data) {
        this.reasking = reasking;
        this.data = data;
    }

    /** What fails for one is tried again at the next sweep, and holds nobody else up. */
    public void sweep() {
        for (var authority : reasking.due()) {
            try {
                reasking.ask(authority);
            } catch (RuntimeException e) {
                LOG.error("Register of {} not asked for", authority, e);
            }
        }
        for (var request : data.nearlyDue()) {
            try {
                data.remind(request);
            } catch (RuntimeException e) {
                LOG.error("No reminder of request {}", request, e);
            }
        }
    }
}
