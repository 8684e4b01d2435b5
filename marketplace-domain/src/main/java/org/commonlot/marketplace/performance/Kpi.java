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
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** A key performance indicator of a contract. What it says stays as it was set: ratings refer to it. */
@Entity
class Kpi {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private KpiId id = KpiId.next();

    @Version
    private @Nullable Long version;

    private UUID contractId = new UUID(0, 0);
    private int number;
    private String name = "";
    private String target = "";
    private String measured = "";
    private LocalDate startsOn = LocalDate.EPOCH;
    private @Nullable LocalDate endsOn;
    private @Nullable String withdrawnReason;
    private String setName = "";
    private Instant setAt = Instant.EPOCH;

    protected Kpi() {}

    static Kpi set(PerformanceFile file, LocalDate entered, KpiTerms terms, Actor by, Instant now) {
        terms.check();
        var kpi = new Kpi();
        kpi.contractId = file.id().value();
        kpi.number = file.nextKpi(entered);
        kpi.name = terms.name();
        kpi.target = terms.target();
        kpi.measured = terms.measured();
        kpi.startsOn = terms.starts();
        kpi.endsOn = terms.ends();
        kpi.setName = by.name();
        kpi.setAt = now;
        return kpi;
    }

    /** It no longer applies; its ratings remain. */
    void withdraw(String why) {
        if (withdrawnReason != null) throw new Refused(PerformanceRefusal.STEP_NOT_POSSIBLE);
        if (why.isBlank()) throw new Refused(PerformanceRefusal.REASON_EMPTY);
        withdrawnReason = why.strip();
    }

    boolean stands() {
        return withdrawnReason == null;
    }

    /** Whether it was to be met in any part of a period. */
    boolean countsIn(LocalDate first, LocalDate last) {
        return stands() && !startsOn.isAfter(last) && (endsOn == null || !endsOn.isBefore(first));
    }

    KpiId id() {
        return id;
    }

    ContractId contract() {
        return new ContractId(contractId);
    }

    KpiView view() {
        return new KpiView(
                id, contract(), number, new KpiTerms(name, target, measured, startsOn, endsOn), withdrawnReason);
    }
}
