package org.commonlot.marketplace.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.commonlot.marketplace.bidding.OpenedBids;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.SubmissionGate;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conditions of participation: the author's request for clarification and verdict, and the bidder's reply. */
@Service
@Transactional
public class ConditionChecking {

    private final ConditionChecks checks;
    private final Participation participation;
    private final OpenedBids bids;
    private final Evaluations evaluations;
    private final Admission admission;
    private final ProcurementCatalogue procurements;
    private final SubmissionGate gate;
    private final BidderLetters letters;
    private final Ledger ledger;
    private final Clock clock;

    ConditionChecking(
            ConditionChecks checks,
            Participation participation,
            OpenedBids bids,
            Evaluations evaluations,
            Admission admission,
            ProcurementCatalogue procurements,
            SubmissionGate gate,
            BidderLetters letters,
            Ledger ledger,
            Clock clock) {
        this.checks = checks;
        this.participation = participation;
        this.bids = bids;
        this.evaluations = evaluations;
        this.admission = admission;
        this.procurements = procurements;
        this.gate = gate;
        this.letters = letters;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Asks the bidder to clarify how it satisfies a condition, and says until when. */
    public void ask(String reference, Condition condition, String question, Instant replyBy, Actor by) {
        var now = clock.instant();
        var check = check(reference, condition, by);
        check.ask(question, replyBy, now);
        checks.save(check);
        letters.asked("condition-question", reference, replyBy, now);
        record("asked", reference, condition, by, now, Map.of("replyBy", replyBy.toString()));
    }

    /** The bidder's reply about its own bid. */
    public void reply(String reference, Condition condition, String text, Actor by) {
        var check = checks.of(reference, condition).orElseThrow(NotFound::new);
        if (!by.may(Right.WRITE_BIDS, check.supplier())) throw new NotFound();
        var now = clock.instant();
        gate.alone(check.lot());
        check.reply(text, now);
        record("replied", reference, condition, by, now, Map.of());
    }

    /**
     * Records whether the bidder satisfies the condition. A bid whose bidder fails one is disregarded: it is not ranked, and its price no
     * longer compared with.
     *
     * @param evidence what was looked at, and what it shows
     */
    public void decide(String reference, Condition condition, ConditionVerdict verdict, String evidence, Actor by) {
        var now = clock.instant();
        var check = check(reference, condition, by);
        switch (verdict) {
            case PASSED -> check.pass(evidence, by, now);
            case FAILED -> check.fail(evidence, by, now);
        }
        checks.save(check);
        record("decided", reference, condition, by, now, Map.of("verdict", verdict.name()));
    }

    /** Whether this person may ask and decide about the condition now, asked before a page offers it. */
    public void requireOpen(String reference, Condition condition, Actor by) {
        check(reference, condition, by).requireUndecided();
    }

    private ConditionCheck check(String reference, Condition condition, Actor by) {
        var bid = bids.bid(reference);
        admission.require(procurements.ofLot(bid.lot()), Duty.AUTHOR, by);
        if (gate.alone(bid.lot()).state() != LotState.EVALUATING) throw new Refused(EvaluationRefusal.NOT_EVALUATING);
        var evaluation = evaluations.findById(bid.lot()).orElseThrow(NotFound::new);
        if (!evaluation.bids().contains(reference)) throw new NotFound();
        if (!participation.asked(bid.lot()).contains(condition)) throw new NotFound();
        return checks.of(reference, condition).orElseGet(() -> ConditionCheck.of(bid, condition));
    }

    private void record(
            String act, String reference, Condition condition, Actor by, Instant now, Map<String, String> more) {
        var facts = new HashMap<>(more);
        facts.put("condition", condition.name());
        ledger.append("evaluation.condition_" + act, reference, by, now, facts);
    }
}
