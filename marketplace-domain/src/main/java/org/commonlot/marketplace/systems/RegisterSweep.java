package org.commonlot.marketplace.systems;

import org.commonlot.marketplace.notification.EachAlone;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Sweep;
import org.springframework.stereotype.Component;

/** Looks for entries to be confirmed again and requests that are nearly due, one transaction each. */
@Component
public class RegisterSweep implements Sweep {

    static final Actor JOB = Actor.system("systems register");
    static final int AT_ONCE = 100;

    private final Reasking reasking;
    private final KeepingData data;

    RegisterSweep(Reasking reasking, KeepingData data) {
        this.reasking = reasking;
        this.data = data;
    }

    @Override
    public String name() {
        return "systems-register";
    }

    @Override
    public void sweep() {
        EachAlone.remind("the register of authority", reasking.due(), reasking::ask);
        EachAlone.remind("the request", data.nearlyDue(), data::remind);
    }
}
