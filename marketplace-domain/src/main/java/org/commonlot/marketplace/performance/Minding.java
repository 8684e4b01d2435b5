package org.commonlot.marketplace.performance;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Minds what else a contract brings: promises of social value, risks and notes. Whoever manages the contract does. */
@Service
@Transactional
public class Minding {

    private final PerformanceAccess access;
    private final SocialCommitments commitments;
    private final ContractRisks risks;
    private final ContractNotes notes;
    private final Ledger ledger;
    private final Clock clock;

    Minding(
            PerformanceAccess access,
            SocialCommitments commitments,
            ContractRisks risks,
            ContractNotes notes,
            Ledger ledger,
            Clock clock) {
        this.access = access;
        this.commitments = commitments;
        this.risks = risks;
        this.notes = notes;
        this.ledger = ledger;
        this.clock = clock;
    }

    public UUID promise(ContractId contract, SocialPromise what, Actor by) {
        access.managed(contract, by);
        var commitment = commitments.saveAndFlush(SocialCommitment.promise(contract, what, by, clock.instant()));
        record("social_value_promised", contract, commitment.id(), Map.of("promise", what.promise()), by);
        return commitment.id();
    }

    /** What became of a promise, with the evidence. */
    public void evidence(UUID id, CommitmentState outcome, String delivered, String evidence, Actor by) {
        var commitment = commitments.findById(id).orElseThrow(NotFound::new);
        access.managed(commitment.contract(), by);
        commitment.evidence(outcome, delivered, evidence, by, clock.instant());
        commitments.saveAndFlush(commitment);
        var facts = Map.of("outcome", outcome.name(), "delivered", delivered.strip());
        record("social_value_evidenced", commitment.contract(), id, facts, by);
    }

    public UUID risk(ContractId contract, RiskTerms terms, Actor by) {
        access.managed(contract, by);
        var risk = risks.saveAndFlush(ContractRisk.of(contract, terms, by, clock.instant()));
        record("risk_recorded", contract, risk.id(), Map.of("title", terms.title()), by);
        return risk.id();
    }

    public void close(UUID id, String why, Actor by) {
        var risk = risks.findById(id).orElseThrow(NotFound::new);
        access.managed(risk.contract(), by);
        risk.close(why);
        risks.saveAndFlush(risk);
        record("risk_closed", risk.contract(), id, Map.of("reason", why.strip()), by);
    }

    public void note(ContractId contract, String text, Actor by) {
        access.managed(contract, by);
        var note = notes.saveAndFlush(ContractNote.write(contract, text, by, clock.instant()));
        record("note_written", contract, note.id(), Map.of(), by);
    }

    private void record(String act, ContractId contract, UUID what, Map<String, String> facts, Actor by) {
        var all = new HashMap<>(facts);
        all.put("contract", contract.value().toString());
        ledger.append("performance." + act, what.toString(), by, clock.instant(), all);
    }
}
