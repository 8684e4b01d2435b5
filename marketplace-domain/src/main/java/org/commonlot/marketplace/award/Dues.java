package org.commonlot.marketplace.award;

import org.commonlot.marketplace.procedure.ProcedureRule;
import org.commonlot.marketplace.procurement.Opportunity;

/**
 * What the procedure makes due from the approval of an award to the signing of contracts.
 *
 * @param summaries whether every assessed bidder is owed an assessment summary before the notice
 * @param notice whether an award notice must be published before signing
 * @param standstillWorkingDays none when zero
 */
public record Dues(boolean summaries, boolean notice, int standstillWorkingDays) {

    static Dues of(ProcedureRule rule) {
        return new Dues(rule.assessmentSummaries(), rule.awardNotice(), rule.standstillWorkingDays());
    }

    /** As it was published: later data changes no award. */
    static Dues of(Opportunity published) {
        var rule = published.rule();
        if (rule == null) throw new IllegalStateException("Published without a procedure");
        return of(rule);
    }
}
