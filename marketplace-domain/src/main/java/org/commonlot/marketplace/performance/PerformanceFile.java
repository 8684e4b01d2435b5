package org.commonlot.marketplace.performance;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** What is kept of one contract's performance as a whole. Whoever adds to it holds it alone. */
@Entity
class PerformanceFile {

    /** So many days before an assessment is due people are reminded. */
    static final int REMINDED_BEFORE = 30;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "contract_id"))
    private ContractId id = new ContractId(new UUID(0, 0));

    @Version
    private @Nullable Long version;

    private UUID authorityId = new UUID(0, 0);
    private int kpis;
    private int assessments;
    private @Nullable String exceptionReason;
    private @Nullable String exceptionName;
    private @Nullable Instant exceptionAt;
    private @Nullable LocalDate assessedTo;
    private @Nullable LocalDate assessBy;
    private @Nullable LocalDate remindedFor;

    protected PerformanceFile() {}

    static PerformanceFile open(FileView contract) {
        var file = new PerformanceFile();
        file.id = contract.id();
        file.authorityId = contract.authority().value();
        return file;
    }

    /** Performance could not appropriately be assessed by KPIs (s.52(2)). */
    void except(String why, boolean owed, boolean anyKpi, Actor by, Instant now) {
        if (!owed) throw new Refused(PerformanceRefusal.KPIS_NOT_OWED);
        if (anyKpi) throw new Refused(PerformanceRefusal.KPIS_SET);
        if (why.isBlank()) throw new Refused(PerformanceRefusal.REASON_EMPTY);
        exceptionReason = why.strip();
        exceptionName = by.name();
        exceptionAt = now;
    }

    /** @param entered the day on which the contract was signed */
    int nextKpi(LocalDate entered) {
        exceptionReason = null;
        exceptionName = null;
        exceptionAt = null;
        if (assessBy == null) assessBy = KpiLaw.assessBy(entered, assessedTo);
        return ++kpis;
    }

    int nextAssessment() {
        return ++assessments;
    }

    /** @param last the last day that has been assessed */
    void assessed(LocalDate last, LocalDate entered) {
        assessedTo = last;
        assessBy = KpiLaw.assessBy(entered, last);
    }

    /** @return whether nobody has been reminded of this day yet */
    boolean remind(LocalDate due) {
        if (due.equals(remindedFor)) return false;
        remindedFor = due;
        return true;
    }

    ContractId id() {
        return id;
    }

    OrganisationId authority() {
        return new OrganisationId(authorityId);
    }

    @Nullable
    LocalDate assessedTo() {
        return assessedTo;
    }

    PerformanceFileView view() {
        return new PerformanceFileView(exceptionReason, exceptionName, exceptionAt, assessedTo, assessBy);
    }
}
