package org.commonlot.marketplace.performance;

import static org.commonlot.marketplace.performance.MilestoneState.ACCEPTED;
import static org.commonlot.marketplace.performance.MilestoneState.DELIVERED;
import static org.commonlot.marketplace.performance.MilestoneState.PLANNED;
import static org.commonlot.marketplace.performance.MilestoneState.REFUSED;

import java.util.EnumSet;
import java.util.Set;

/** The steps of a milestone: from which states each may be taken, and where it leads. The whole table is here. */
public enum MilestoneStep {
    DELIVER(EnumSet.of(PLANNED, REFUSED), DELIVERED),
    ACCEPT(EnumSet.of(DELIVERED), ACCEPTED),
    REFUSE(EnumSet.of(DELIVERED), REFUSED);

    private final Set<MilestoneState> from;
    private final MilestoneState to;

    MilestoneStep(Set<MilestoneState> from, MilestoneState to) {
        this.from = from;
        this.to = to;
    }

    public boolean possibleFrom(MilestoneState state) {
        return from.contains(state);
    }

    public MilestoneState leadsTo() {
        return to;
    }
}
