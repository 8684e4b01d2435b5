package org.commonlot.marketplace.award;

import static org.commonlot.marketplace.award.AwardState.APPROVED;
import static org.commonlot.marketplace.award.AwardState.NOTICE_FILED;
import static org.commonlot.marketplace.award.AwardState.PROPOSED;
import static org.commonlot.marketplace.award.AwardState.RETURNED;
import static org.commonlot.marketplace.award.AwardState.SUMMARIES_ISSUED;

import java.util.EnumSet;
import java.util.Set;

/**
 * The steps of an award: from which states each may be taken, and where it leads. The whole table is here; which of
 * them the procedure makes due is checked beside it.
 */
public enum AwardStep {
    PROPOSE_AGAIN(EnumSet.of(RETURNED), PROPOSED),
    RETURN(EnumSet.of(PROPOSED), RETURNED),
    APPROVE(EnumSet.of(PROPOSED), APPROVED),
    ISSUE_SUMMARIES(EnumSet.of(APPROVED), SUMMARIES_ISSUED),
    FILE_NOTICE(EnumSet.of(APPROVED, SUMMARIES_ISSUED), NOTICE_FILED);

    private final Set<AwardState> from;
    private final AwardState to;

    AwardStep(Set<AwardState> from, AwardState to) {
        this.from = from;
        this.to = to;
    }

    public boolean possibleFrom(AwardState state) {
        return from.contains(state);
    }

    public AwardState leadsTo() {
        return to;
    }
}
