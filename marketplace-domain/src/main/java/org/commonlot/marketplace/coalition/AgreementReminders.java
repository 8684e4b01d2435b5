package org.commonlot.marketplace.coalition;

import org.commonlot.marketplace.notification.EachAlone;
import org.springframework.stereotype.Component;

/** Reminds whoever has not signed for a week, coalition by coalition. */
@Component
public class AgreementReminders {

    private final Agreeing agreeing;

    AgreementReminders(Agreeing agreeing) {
        this.agreeing = agreeing;
    }

    public void sweep() {
        EachAlone.remind("signatures in coalition", agreeing.due(), agreeing::remindDue);
    }
}
