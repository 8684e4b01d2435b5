package org.commonlot.marketplace.planning;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.procurement.Groundwork.PlannedNotice;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;

/** Something that an authority plans to buy, from its first mention to the procurement that it becomes. */
@Entity
class PipelineEntry {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private String reference = "";
    private String ocid = "";
    private UUID authorityId = id;

    @Embedded
    private Plan plan = new Plan("", "", "services", BigDecimal.ZERO, BigDecimal.ONE, LocalDate.EPOCH, null, null, "");

    @Enumerated(EnumType.STRING)
    private PlanState state = PlanState.PLANNED;

    private @Nullable String withdrawnReason;
    private @Nullable UUID procurementId;

    @Embedded
    @AttributeOverride(name = "number", column = @Column(name = "pipeline_notice_number"))
    @AttributeOverride(name = "published", column = @Column(name = "pipeline_notice_published_at"))
    private @Nullable CentralNotice pipelineNotice;

    private Instant addedAt = Instant.EPOCH;
    private Instant changedAt = Instant.EPOCH;

    protected PipelineEntry() {}

    static PipelineEntry add(String reference, String ocid, OrganisationId authority, Plan plan, Instant now) {
        plan.check(UkTime.date(now));
        var entry = new PipelineEntry();
        entry.reference = reference;
        entry.ocid = ocid;
        entry.authorityId = authority.value();
        entry.plan = plan;
        entry.addedAt = now;
        entry.changedAt = now;
        return entry;
    }

    void revise(long seen, Plan changed, Instant now) {
        requirePlanned();
        if (version == null || version != seen) throw new Refused(PlanningRefusal.CHANGED_MEANWHILE);
        changed.check(UkTime.date(now));
        plan = changed;
        changedAt = now;
    }

    void withdraw(String reason, Instant now) {
        requirePlanned();
        if (reason.isBlank()) throw new Refused(PlanningRefusal.REASON_EMPTY);
        state = PlanState.WITHDRAWN;
        withdrawnReason = reason.strip();
        changedAt = now;
    }

    void start(ProcurementId became, Instant now) {
        requirePlanned();
        state = PlanState.STARTED;
        procurementId = became.value();
        changedAt = now;
    }

    /** Records the pipeline notice that lists it (s.93). */
    void list(CentralNotice notice, Instant now) {
        requirePlanned();
        notice.check(now);
        pipelineNotice = notice;
        changedAt = now;
    }

    /** A planned procurement notice is recorded while it is planned. */
    void requirePlanned() {
        if (state != PlanState.PLANNED) throw new Refused(PlanningRefusal.NOT_PLANNED);
    }

    UUID id() {
        return id;
    }

    String title() {
        return plan.title();
    }

    String reference() {
        return reference;
    }

    PlanState state() {
        return state;
    }

    Plan plan() {
        return plan;
    }

    @Nullable
    ProcurementId procurement() {
        return procurementId == null ? null : new ProcurementId(procurementId);
    }

    OrganisationId authority() {
        return new OrganisationId(authorityId);
    }

    PipelineEntryView view(String authority, @Nullable PlannedNotice plannedNotice) {
        return new PipelineEntryView(
                id,
                version == null ? 0 : version,
                reference,
                ocid,
                authority(),
                authority,
                plan,
                state,
                withdrawnReason,
                procurementId == null ? null : new ProcurementId(procurementId),
                pipelineNotice,
                plannedNotice,
                addedAt,
                changedAt);
    }
}
