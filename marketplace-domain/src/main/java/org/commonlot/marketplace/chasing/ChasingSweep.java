package org.commonlot.marketplace.chasing;

import org.commonlot.marketplace.notification.EachAlone;
import org.commonlot.marketplace.terms.Sweep;
import org.springframework.stereotype.Component;

/** Looks for procurements of which nobody has said what became of them, one transaction each. */
@Component
public class ChasingSweep implements Sweep {

    private final Chasing chasing;

    ChasingSweep(Chasing chasing) {
        this.chasing = chasing;
    }

    @Override
    public String name() {
        return "outcomes";
    }

    @Override
    public void sweep() {
        EachAlone.remind("outcome", chasing.due(), chasing::ask);
    }
}
