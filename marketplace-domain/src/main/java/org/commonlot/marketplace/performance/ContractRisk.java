package org.commonlot.marketplace.performance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** Something that could go wrong with a contract, until it is closed with a reason. */
@Entity
class ContractRisk {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID contractId = new UUID(0, 0);
    private String title = "";

    @Enumerated(EnumType.STRING)
    private Level likelihood = Level.LOW;

    @Enumerated(EnumType.STRING)
    private Level impact = Level.LOW;

    private String response = "";
    private String owner = "";
    private @Nullable String closedReason;
    private String recordedName = "";
    private Instant recordedAt = Instant.EPOCH;

    protected ContractRisk() {}

    static ContractRisk of(ContractId contract, RiskTerms terms, Actor by, Instant now) {
        terms.check();
        var risk = new ContractRisk();
        risk.contractId = contract.value();
        risk.title = terms.title();
        risk.likelihood = terms.likelihood();
        risk.impact = terms.impact();
        risk.response = terms.response();
        risk.owner = terms.owner();
        risk.recordedName = by.name();
        risk.recordedAt = now;
        return risk;
    }

    void close(String why) {
        if (closedReason != null) throw new Refused(PerformanceRefusal.STEP_NOT_POSSIBLE);
        if (why.isBlank()) throw new Refused(PerformanceRefusal.REASON_EMPTY);
        closedReason = why.strip();
    }

    UUID id() {
        return id;
    }

    ContractId contract() {
        return new ContractId(contractId);
    }

    RiskView view() {
        return new RiskView(
                id,
                contract(),
                new RiskTerms(title, likelihood, impact, response, owner),
                closedReason,
                recordedName,
                recordedAt);
    }
}
