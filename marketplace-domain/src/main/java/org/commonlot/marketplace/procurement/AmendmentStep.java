package org.commonlot.marketplace.procurement;

import static org.commonlot.marketplace.procurement.AmendmentState.APPROVED;
import static org.commonlot.marketplace.procurement.AmendmentState.DRAFT;
import static org.commonlot.marketplace.procurement.AmendmentState.DROPPED;
import static org.commonlot.marketplace.procurement.AmendmentState.PROPOSED;
import static org.commonlot.marketplace.procurement.AmendmentState.PUBLISHED;

import java.util.EnumSet;
import java.util.Set;

/**
 * The steps of a change to what was published: from which states each may be taken, where it leads, and whose it is. The
 * whole table is here.
 */
public enum AmendmentStep {
    PROPOSE(EnumSet.of(DRAFT), PROPOSED, Duty.AUTHOR),
    RETURN(EnumSet.of(PROPOSED, APPROVED), DRAFT, Duty.APPROVER),
    APPROVE(EnumSet.of(PROPOSED), APPROVED, Duty.APPROVER),
    PUBLISH(EnumSet.of(APPROVED), PUBLISHED, Duty.AUTHOR),
    DROP(EnumSet.of(DRAFT, PROPOSED, APPROVED), DROPPED, Duty.AUTHOR);

    private final Set<AmendmentState> from;
    private final AmendmentState to;
    private final Duty whose;

    AmendmentStep(Set<AmendmentState> from, AmendmentState to, Duty whose) {
        this.from = from;
        this.to = to;
        this.whose = whose;
    }

    public boolean possibleFrom(AmendmentState state) {
        return from.contains(state);
    }

    public AmendmentState leadsTo() {
        return to;
    }

    /** The duty that entitles to it. */
    public Duty whose() {
        return whose;
    }
}
