package org.commonlot.marketplace.coalition;

import org.commonlot.marketplace.notification.EachAlone;
import org.commonlot.marketplace.terms.Sweep;
import org.springframework.stereotype.Component;

/** Reminds whoever has not signed for a week, coalition by coalition. */
@Component
public class AgreementReminders implements Sweep {

    private final Agreeing agreeing;

    AgreementReminders(Agreeing agreeing) {
        this.agreeing = agreeing;
    }

    @Override
    public String name() {
        return "signatures";
    }

    @Override
    public void sweep() {
        EachAlone.remind("signatures in coalition", agreeing.due(), agreeing::remindDue);
    }
}
