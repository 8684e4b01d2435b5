package org.commonlot.marketplace.procedure;

import java.time.LocalDate;
import org.commonlot.marketplace.terms.Money;

/**
 * What a procedure demands between two dates. Amounts include VAT.
 *
 * @param code as in URLs and messages
 * @param legalReference the sections it comes from
 * @param ocdsMethod OCDS {@code tender.procurementMethod}
 * @param ocdsMethodDetails the words that the central platform uses
 * @param belowThreshold whether it is only lawful below the threshold
 * @param tenderNoticeFrom the estimated value from which a tender notice must come first
 * @param minimumTenderingDays calendar days from the day after the notice to the day of the deadline
 * @param assessmentSummaries whether every assessed bidder is owed one before the award notice
 * @param awardNotice whether an award notice must be filed before signing
 * @param standstillWorkingDays working days that must pass from the award notice, none when zero
 * @param contractDetailsFrom the estimated value from which a contract details notice is due after signing
 */
public record ProcedureRule(
        String code,
        String legalReference,
        String ocdsMethod,
        String ocdsMethodDetails,
        boolean belowThreshold,
        Money tenderNoticeFrom,
        int minimumTenderingDays,
        boolean assessmentSummaries,
        boolean awardNotice,
        int standstillWorkingDays,
        Money contractDetailsFrom) {

    public boolean demandsTenderNotice(Money estimatedValue) {
        return !tenderNoticeFrom.exceeds(estimatedValue);
    }

    public boolean demandsContractDetails(Money estimatedValue) {
        return !contractDetailsFrom.exceeds(estimatedValue);
    }

    /**
     * The first lawful day for the deadline: the tendering period begins the day after the notice and ends on the day
     * of the deadline (s.54).
     */
    public LocalDate earliestDeadline(LocalDate noticePublished) {
        return noticePublished.plusDays(minimumTenderingDays);
    }
}
