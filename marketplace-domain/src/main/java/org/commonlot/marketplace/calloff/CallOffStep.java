package org.commonlot.marketplace.calloff;

import static org.commonlot.marketplace.calloff.CallOffState.AGREED;
import static org.commonlot.marketplace.calloff.CallOffState.ASKED;
import static org.commonlot.marketplace.calloff.CallOffState.REFUSED;
import static org.commonlot.marketplace.calloff.CallOffState.SIGNED;
import static org.commonlot.marketplace.calloff.CallOffState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;

/** The steps of a call-off: from which states each may be taken, and where it leads. The whole table is here. */
public enum CallOffStep {
    AGREE(EnumSet.of(ASKED), AGREED),
    REFUSE(EnumSet.of(ASKED), REFUSED),
    WITHDRAW(EnumSet.of(ASKED, AGREED), WITHDRAWN),
    /** Its further competition is started. */
    COMPETE(EnumSet.of(AGREED), AGREED),
    FILE_AWARD(EnumSet.of(AGREED), AGREED),
    SIGN(EnumSet.of(AGREED), SIGNED),
    FILE_DETAILS(EnumSet.of(SIGNED), SIGNED);

    private final Set<CallOffState> from;
    private final CallOffState to;

    CallOffStep(Set<CallOffState> from, CallOffState to) {
        this.from = from;
        this.to = to;
    }

    public boolean possibleFrom(CallOffState state) {
        return from.contains(state);
    }

    public CallOffState leadsTo() {
        return to;
    }
}
