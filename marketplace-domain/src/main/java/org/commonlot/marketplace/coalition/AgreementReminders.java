package org.commonlot.marketplace.coalition;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reminds whoever has not signed for a week, coalition by coalition. */
@Component
public class AgreementReminders {

    private static final Logger LOG = LoggerFactory.getLogger(AgreementReminders.class);

    private final Agreeing agreeing;

    AgreementReminders(Agreeing agreeing) {
        this.agreeing = agreeing;
    }

    /** What fails for one is tried again at the next sweep, and holds nobody else up. */
    public void sweep() {
        for (var coalition : agreeing.due()) {
            try {
                agreeing.remindDue(coalition);
            } catch (RuntimeException e) {
                LOG.error("No reminders in coalition {}", coalition.value(), e);
            }
        }
    }
}
