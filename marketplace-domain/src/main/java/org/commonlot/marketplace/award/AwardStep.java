package org.commonlot.marketplace.award;

import static org.commonlot.marketplace.award.AwardState.APPROVED;
import static org.commonlot.marketplace.award.AwardState.NOTICE_FILED;
import static org.commonlot.marketplace.award.AwardState.PROPOSED;
import static org.commonlot.marketplace.award.AwardState.RETURNED;
import static org.commonlot.marketplace.award.AwardState.SUMMARIES_ISSUED;

import java.util.EnumSet;
import java.util.Set;
import org.commonlot.marketplace.procurement.Duty;

/**
 * The steps of an award: from which states each may be taken, and where it leads, and whose it is. The whole table is here; which of
 * them the procedure makes due is checked beside it.
 */
public enum AwardStep {
    PROPOSE_AGAIN(EnumSet.of(RETURNED), PROPOSED, Duty.AUTHOR),
    RETURN(EnumSet.of(PROPOSED), RETURNED, Duty.APPROVER),
    APPROVE(EnumSet.of(PROPOSED), APPROVED, Duty.APPROVER),
    ISSUE_SUMMARIES(EnumSet.of(APPROVED), SUMMARIES_ISSUED, Duty.AUTHOR),
    FILE_NOTICE(EnumSet.of(APPROVED, SUMMARIES_ISSUED), NOTICE_FILED, Duty.AUTHOR),
    /** Given up before a contract is signed: another award, or none, has to follow. */
    SET_ASIDE(EnumSet.of(APPROVED, SUMMARIES_ISSUED, NOTICE_FILED), RETURNED, Duty.APPROVER);

    private final Set<AwardState> from;
    private final AwardState to;
    private final Duty whose;

    AwardStep(Set<AwardState> from, AwardState to, Duty whose) {
        this.from = from;
        this.to = to;
        this.whose = whose;
    }

    /** The duty that entitles to it. */
    public Duty whose() {
        return whose;
    }

    public boolean possibleFrom(AwardState state) {
        return from.contains(state);
    }

    public AwardState leadsTo() {
        return to;
    }
}
