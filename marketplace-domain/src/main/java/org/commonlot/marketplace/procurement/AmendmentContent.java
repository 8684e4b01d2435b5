package org.commonlot.marketplace.procurement;

import java.util.List;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What is to stand in place of what was published, and why. The procedure, the value and the lots stay: who wants others
 * cancels and publishes anew.
 *
 * @param reason in words that everybody will read
 * @param material whether it changes what suppliers would write or ask for it: then bids stay open for a time of their own
 *     after it (s.54(1)(d))
 * @param assessments the criteria of lots that are to get others; of the rest they stay
 */
public record AmendmentContent(
        String reason,
        @Nullable Boolean material,
        Problem problem,
        Particulars particulars,
        Timetable timetable,
        ContractTerms terms,
        List<Assessment> assessments) {

    public AmendmentContent {
        assessments = List.copyOf(assessments);
    }

    void check() {
        problem.check();
        particulars.check();
        timetable.check();
        if (reason.isBlank()) throw new Refused(ProcurementRefusal.REASON_NEEDED);
        if (material == null || !problem.complete() || !timetable.complete() || !terms.complete(true)) {
            throw new Refused(ProcurementRefusal.AMENDMENT_INCOMPLETE);
        }
    }
}
