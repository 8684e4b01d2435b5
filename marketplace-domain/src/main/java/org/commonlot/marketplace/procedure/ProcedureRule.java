package org.commonlot.marketplace.procedure;

import java.time.LocalDate;
import java.util.Objects;
import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a procedure demands between two dates. Amounts include VAT.
 *
 * @param code as in URLs and messages
 * @param legalReference the sections it comes from
 * @param ocdsMethod OCDS {@code tender.procurementMethod}
 * @param ocdsMethodDetails the words that the central platform uses
 * @param belowThreshold whether it is only lawful below the threshold
 * @param noticeFrom the estimated value from which a notice must come first; none ever does without
 * @param minimumTenderingDays calendar days from the day after the notice to the day of the deadline
 * @param assessmentSummaries whether every assessed bidder is owed one before the award notice
 * @param awardNotice whether an award notice must be filed before signing
 * @param standstillWorkingDays working days that must pass from the award notice, none when zero
 * @param contractDetailsFrom the estimated value from which a contract details notice is due after signing
 * @param conducted whether bids are taken here
 * @param announcement which notice it is that comes first
 */
public record ProcedureRule(
        String code,
        String legalReference,
        String ocdsMethod,
        String ocdsMethodDetails,
        boolean belowThreshold,
        @Nullable Money noticeFrom,
        int minimumTenderingDays,
        boolean assessmentSummaries,
        boolean awardNotice,
        int standstillWorkingDays,
        Money contractDetailsFrom,
        Conducted conducted,
        Announcement announcement) {

    /** Where suppliers compete, if they do. */
    public enum Conducted {
        /** Sealed bids are taken here, of anybody. */
        BIDS,
        /** Sealed bids are taken here, of those only whom the buyer invites. */
        INVITED,
        /** The supplier is chosen elsewhere, by quotes or without competition, and the award is recorded here. */
        RECORDED
    }

    /** The notice that opens it on the central platform. */
    public enum Announcement {
        TENDER,
        TRANSPARENCY
    }

    /** What was published before the last two were known is as they were then. */
    public ProcedureRule(
            String code,
            String legalReference,
            String ocdsMethod,
            String ocdsMethodDetails,
            boolean belowThreshold,
            @Nullable Money noticeFrom,
            int minimumTenderingDays,
            boolean assessmentSummaries,
            boolean awardNotice,
            int standstillWorkingDays,
            Money contractDetailsFrom,
            @Nullable Conducted conducted,
            @Nullable Announcement announcement) {
        this.code = code;
        this.legalReference = legalReference;
        this.ocdsMethod = ocdsMethod;
        this.ocdsMethodDetails = ocdsMethodDetails;
        this.belowThreshold = belowThreshold;
        this.noticeFrom = noticeFrom;
        this.minimumTenderingDays = minimumTenderingDays;
        this.assessmentSummaries = assessmentSummaries;
        this.awardNotice = awardNotice;
        this.standstillWorkingDays = standstillWorkingDays;
        this.contractDetailsFrom = contractDetailsFrom;
        this.conducted = Objects.requireNonNullElse(conducted, Conducted.BIDS);
        this.announcement = Objects.requireNonNullElse(announcement, Announcement.TENDER);
    }

    public boolean takesBids() {
        return conducted != Conducted.RECORDED;
    }

    /** Whether only those bid whom the buyer invites. */
    public boolean byInvitation() {
        return conducted == Conducted.INVITED;
    }

    public boolean demandsNotice(Money estimatedValue) {
        return noticeFrom != null && !noticeFrom.exceeds(estimatedValue);
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

    /** The same, with the period that applies in one case. */
    public ProcedureRule withMinimum(int days) {
        return new ProcedureRule(
                code,
                legalReference,
                ocdsMethod,
                ocdsMethodDetails,
                belowThreshold,
                noticeFrom,
                days,
                assessmentSummaries,
                awardNotice,
                standstillWorkingDays,
                contractDetailsFrom,
                conducted,
                announcement);
    }

    /** The same, with what the ground for a direct award makes due. */
    public ProcedureRule on(DirectAwardGround ground) {
        return new ProcedureRule(
                code,
                legalReference + "; " + ground.legalReference(),
                ocdsMethod,
                ocdsMethodDetails,
                belowThreshold,
                ground.transparencyNotice() ? noticeFrom : null,
                minimumTenderingDays,
                assessmentSummaries,
                ground.awardNotice(),
                ground.standstillWorkingDays(),
                contractDetailsFrom,
                conducted,
                announcement);
    }
}
