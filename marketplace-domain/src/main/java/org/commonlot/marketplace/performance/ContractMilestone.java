package org.commonlot.marketplace.performance;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;

/** What is delivered under a contract by a day, for a share of the price, once a person accepts it. */
@Entity
class ContractMilestone {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MilestoneId id = MilestoneId.next();

    @Version
    private @Nullable Long version;

    private UUID contractId = new UUID(0, 0);
    private int place;
    private String title = "";
    private String deliverable = "";
    private LocalDate dueOn = LocalDate.EPOCH;
    private BigDecimal share = BigDecimal.ZERO;
    private BigDecimal amount = BigDecimal.ZERO;

    @Enumerated(EnumType.STRING)
    private MilestoneState state = MilestoneState.PLANNED;

    private @Nullable LocalDate deliveredOn;
    private @Nullable String deliveredWhat;
    private @Nullable String decidedName;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;

    protected ContractMilestone() {}

    static ContractMilestone plan(ContractId contract, int place, MilestonePlan.Row row, Money amount) {
        var milestone = new ContractMilestone();
        milestone.contractId = contract.value();
        milestone.place = place;
        milestone.title = row.title();
        milestone.deliverable = row.deliverable();
        milestone.dueOn = row.due();
        milestone.share = row.share();
        milestone.amount = amount.amount();
        return milestone;
    }

    /** The supplier has delivered; what was refused before is decided on anew. */
    void deliver(LocalDate day, String what, Instant now) {
        if (what.isBlank()) throw new Refused(PerformanceRefusal.DELIVERY_EMPTY);
        if (day.isAfter(UkTime.date(now))) throw new Refused(PerformanceRefusal.DAY_IN_FUTURE);
        become(MilestoneStep.DELIVER);
        deliveredOn = day;
        deliveredWhat = what.strip();
        decidedName = null;
        decidedAt = null;
        reason = null;
    }

    void accept(Actor by, Instant now) {
        become(MilestoneStep.ACCEPT);
        decidedName = by.name();
        decidedAt = now;
    }

    void refuse(String why, Actor by, Instant now) {
        if (why.isBlank()) throw new Refused(PerformanceRefusal.REASON_EMPTY);
        become(MilestoneStep.REFUSE);
        decidedName = by.name();
        decidedAt = now;
        reason = why.strip();
    }

    private void become(MilestoneStep step) {
        if (!step.possibleFrom(state)) throw new Refused(PerformanceRefusal.STEP_NOT_POSSIBLE);
        state = step.leadsTo();
    }

    boolean begun() {
        return state != MilestoneState.PLANNED;
    }

    MilestoneState state() {
        return state;
    }

    ContractId contract() {
        return new ContractId(contractId);
    }

    MilestoneView view() {
        return new MilestoneView(
                id,
                contract(),
                title,
                deliverable,
                dueOn,
                share,
                new Money(amount),
                state,
                deliveredOn,
                deliveredWhat,
                decidedName,
                decidedAt,
                reason);
    }
}
