package org.commonlot.marketplace.procurement;

import static org.commonlot.marketplace.procurement.Duty.APPROVER;
import static org.commonlot.marketplace.procurement.Duty.AUTHOR;
import static org.commonlot.marketplace.procurement.ProcurementState.APPROVED;
import static org.commonlot.marketplace.procurement.ProcurementState.CANCELLED;
import static org.commonlot.marketplace.procurement.ProcurementState.DRAFT;
import static org.commonlot.marketplace.procurement.ProcurementState.IN_REVIEW;
import static org.commonlot.marketplace.procurement.ProcurementState.NOTICE_FILED;
import static org.commonlot.marketplace.procurement.ProcurementState.PUBLISHED;
import static org.commonlot.marketplace.procurement.ProcurementState.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The steps of a procurement: from which states each may be taken, where it leads, and whose it is. The whole table is here. */
public enum ProcurementStep {
    SEND_FOR_REVIEW(EnumSet.of(DRAFT), IN_REVIEW, AUTHOR),
    RETURN_TO_AUTHOR(EnumSet.of(IN_REVIEW, APPROVED), DRAFT, APPROVER, AUTHOR),
    APPROVE(EnumSet.of(IN_REVIEW), APPROVED, APPROVER),
    FILE_NOTICE(EnumSet.of(APPROVED), NOTICE_FILED, AUTHOR),
    PUBLISH(EnumSet.of(APPROVED, NOTICE_FILED), PUBLISHED, AUTHOR),
    WITHDRAW(EnumSet.of(DRAFT, IN_REVIEW, APPROVED), WITHDRAWN, AUTHOR),
    CANCEL(EnumSet.of(NOTICE_FILED, PUBLISHED), CANCELLED, APPROVER);

    private final Set<ProcurementState> from;
    private final ProcurementState to;
    private final List<Duty> whose;

    /** @param whose each of these duties is enough; the first is the one that a refusal names */
    ProcurementStep(Set<ProcurementState> from, ProcurementState to, Duty... whose) {
        this.from = from;
        this.to = to;
        this.whose = List.of(whose);
    }

    public boolean possibleFrom(ProcurementState state) {
        return from.contains(state);
    }

    public ProcurementState leadsTo() {
        return to;
    }

    /** The duties of which each entitles to it. */
    public List<Duty> whose() {
        return whose;
    }
}
