package org.commonlot.marketplace.contractchange;

import static org.commonlot.marketplace.contractchange.ChangeState.APPROVED;
import static org.commonlot.marketplace.contractchange.ChangeState.IN_EFFECT;
import static org.commonlot.marketplace.contractchange.ChangeState.PROPOSED;
import static org.commonlot.marketplace.contractchange.ChangeState.REFUSED;
import static org.commonlot.marketplace.contractchange.ChangeState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;

/** The steps of a change: from which states each may be taken, and where it leads. The whole table is here. */
public enum ChangeStep {
    APPROVE(EnumSet.of(PROPOSED), APPROVED),
    REFUSE(EnumSet.of(PROPOSED), REFUSED),
    WITHDRAW(EnumSet.of(PROPOSED, APPROVED), WITHDRAWN),
    TAKE_EFFECT(EnumSet.of(APPROVED), IN_EFFECT);

    private final Set<ChangeState> from;
    private final ChangeState to;

    ChangeStep(Set<ChangeState> from, ChangeState to) {
        this.from = from;
        this.to = to;
    }

    public boolean possibleFrom(ChangeState state) {
        return from.contains(state);
    }

    public ChangeState leadsTo() {
        return to;
    }
}
