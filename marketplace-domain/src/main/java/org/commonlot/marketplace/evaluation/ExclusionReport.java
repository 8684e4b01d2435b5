package org.commonlot.marketplace.evaluation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;

/** What the authority owes the Minister about a supplier that it excluded (Procurement Act 2023, s.59). */
@Entity
class ExclusionReport {

    /** The period of 30 days begins with the day of the exclusion, so that its last day is the 29th after it. */
    private static final int DAYS_AFTER = 29;

    /** How long before the last day somebody is reminded. */
    static final int REMINDED_BEFORE = 7;

    @Id
    private String bidReference = "";

    @Version
    private @Nullable Long version;

    private UUID procurementId = new UUID(0, 0);

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lot_id"))
    private @Nullable LotId lot;

    private UUID authorityId = new UUID(0, 0);
    private String supplierName = "";

    @Enumerated(EnumType.STRING)
    private ExclusionGround ground = ExclusionGround.DEBARMENT_LIST;

    private LocalDate excludedOn = LocalDate.EPOCH;
    private LocalDate dueOn = LocalDate.EPOCH;
    private @Nullable String replaced;
    private @Nullable LocalDate sentOn;
    private @Nullable String sentHow;
    private @Nullable UUID sentBy;
    private @Nullable Instant sentRecordedAt;
    private @Nullable Instant remindedAt;

    protected ExclusionReport() {}

    static ExclusionReport owed(
            ExclusionCheck check,
            Concern concern,
            ProcurementId procurement,
            OrganisationId authority,
            String supplierName,
            Instant now) {
        var report = new ExclusionReport();
        report.bidReference = check.reference();
        report.procurementId = procurement.value();
        report.lot = check.lot();
        report.authorityId = authority.value();
        report.supplierName = supplierName;
        report.ground = concern.ground();
        report.replaced = check.view().replaced() ? concern.name() : null;
        report.excludedOn = UkTime.date(now);
        report.dueOn = report.excludedOn.plusDays(DAYS_AFTER);
        return report;
    }

    /** @param how it was sent, and under which reference */
    void send(LocalDate day, String how, Actor by, Instant now) {
        requireOwed();
        if (how.isBlank()) throw new Refused(EvaluationRefusal.REPORT_HOW_NEEDED);
        if (day.isAfter(UkTime.date(now))) throw new Refused(EvaluationRefusal.REPORT_SENT_IN_FUTURE);
        if (day.isBefore(excludedOn)) throw new Refused(EvaluationRefusal.REPORT_BEFORE_EXCLUSION, excludedOn);
        sentOn = day;
        sentHow = how.strip();
        sentBy = by.person().value();
        sentRecordedAt = now;
    }

    void requireOwed() {
        if (sentOn != null) throw new Refused(EvaluationRefusal.REPORT_SENT_ALREADY);
    }

    /** Whether its people have to be reminded now; they are, once. */
    boolean remind(Instant now) {
        boolean due =
                sentOn == null && remindedAt == null && !UkTime.date(now).isBefore(dueOn.minusDays(REMINDED_BEFORE));
        if (due) remindedAt = now;
        return due;
    }

    String reference() {
        return bidReference;
    }

    ProcurementId procurement() {
        return new ProcurementId(procurementId);
    }

    LocalDate dueOn() {
        return dueOn;
    }

    ReportView view() {
        if (lot == null) throw new IllegalStateException("A bid is for a lot");
        return new ReportView(
                bidReference,
                procurement(),
                lot,
                supplierName,
                ground,
                replaced,
                excludedOn,
                dueOn,
                sentOn,
                sentHow,
                sentBy == null ? null : new PersonId(sentBy));
    }
}
