package org.commonlot.marketplace.procurement;

import static org.commonlot.marketplace.procurement.ProcurementState.APPROVED;
import static org.commonlot.marketplace.procurement.ProcurementState.CANCELLED;
import static org.commonlot.marketplace.procurement.ProcurementState.DRAFT;
import static org.commonlot.marketplace.procurement.ProcurementState.IN_REVIEW;
import static org.commonlot.marketplace.procurement.ProcurementState.NOTICE_FILED;
import static org.commonlot.marketplace.procurement.ProcurementState.PUBLISHED;
import static org.commonlot.marketplace.procurement.ProcurementState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;

/** The steps of a procurement: from which states each may be taken, and where it leads. The whole table is here. */
public enum ProcurementStep {
    SEND_FOR_REVIEW(EnumSet.of(DRAFT), IN_REVIEW),
    RETURN_TO_AUTHOR(EnumSet.of(IN_REVIEW, APPROVED), DRAFT),
    APPROVE(EnumSet.of(IN_REVIEW), APPROVED),
    FILE_NOTICE(EnumSet.of(APPROVED), NOTICE_FILED),
    PUBLISH(EnumSet.of(APPROVED, NOTICE_FILED), PUBLISHED),
    WITHDRAW(EnumSet.of(DRAFT, IN_REVIEW, APPROVED), WITHDRAWN),
    CANCEL(EnumSet.of(NOTICE_FILED, PUBLISHED), CANCELLED);

    private final Set<ProcurementState> from;
    private final ProcurementState to;

    ProcurementStep(Set<ProcurementState> from, ProcurementState to) {
        this.from = from;
        this.to = to;
    }

    public boolean possibleFrom(ProcurementState state) {
        return from.contains(state);
    }

    public ProcurementState leadsTo() {
        return to;
    }
}
