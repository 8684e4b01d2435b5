package org.commonlot.marketplace.performance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** A promise of social value, and the evidence of what became of it. */
@Entity
class SocialCommitment {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID contractId = new UUID(0, 0);
    private String promise = "";
    private String measure = "";
    private LocalDate dueOn = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private CommitmentState state = CommitmentState.PROMISED;

    private @Nullable String delivered;
    private @Nullable String evidence;
    private String recordedName = "";
    private Instant recordedAt = Instant.EPOCH;

    protected SocialCommitment() {}

    static SocialCommitment promise(ContractId contract, SocialPromise what, Actor by, Instant now) {
        what.check();
        var commitment = new SocialCommitment();
        commitment.contractId = contract.value();
        commitment.promise = what.promise();
        commitment.measure = what.measure();
        commitment.dueOn = what.due();
        commitment.recordedName = by.name();
        commitment.recordedAt = now;
        return commitment;
    }

    /** What was delivered until now, with the evidence of it; it may be recorded again when there is more. */
    void evidence(CommitmentState outcome, String what, String proof, Actor by, Instant now) {
        if (outcome == CommitmentState.PROMISED) throw new Refused(PerformanceRefusal.OUTCOME_MISSING);
        if (what.isBlank() || proof.isBlank()) throw new Refused(PerformanceRefusal.EVIDENCE_EMPTY);
        state = outcome;
        delivered = what.strip();
        evidence = proof.strip();
        recordedName = by.name();
        recordedAt = now;
    }

    UUID id() {
        return id;
    }

    ContractId contract() {
        return new ContractId(contractId);
    }

    SocialCommitmentView view() {
        return new SocialCommitmentView(
                id,
                contract(),
                new SocialPromise(promise, measure, dueOn),
                state,
                delivered,
                evidence,
                recordedName,
                recordedAt);
    }
}
