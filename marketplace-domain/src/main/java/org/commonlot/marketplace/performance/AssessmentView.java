package org.commonlot.marketplace.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.commonlot.marketplace.contract.ContractId;
import org.jspecify.annotations.Nullable;

/**
 * An assessment of a contract's KPIs.
 *
 * @param finalOne whether it reaches the end of the contract (s.71(2)(b))
 * @param noticeOwed whether a contract performance notice (UK9) is owed
 * @param noticeDue the last day on which assessment and notice are in time
 */
public record AssessmentView(
        AssessmentId id,
        ContractId contract,
        int number,
        LocalDate first,
        LocalDate last,
        boolean finalOne,
        boolean noticeOwed,
        LocalDate noticeDue,
        @Nullable String noticeNumber,
        @Nullable Instant noticePublishedAt,
        String assessedName,
        Instant assessedAt,
        List<KpiRating> ratings) {

    public AssessmentView {
        ratings = List.copyOf(ratings);
    }

    public boolean noticeMissing() {
        return noticeOwed && noticeNumber == null;
    }
}
