package org.commonlot.marketplace.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.commonlot.marketplace.bidding.BidWithdrawn;
import org.commonlot.marketplace.bidding.Confirmation;
import org.commonlot.marketplace.bidding.OpenedBids;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.procurement.LotStep;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.SubmissionGate;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The check of exclusion grounds: the author's acts, and the bidder's reply. */
@Service
@Transactional
public class Checking {

    private final ExclusionChecks checks;
    private final OpenedBids bids;
    private final Evaluations evaluations;
    private final Admission admission;
    private final ProcurementCatalogue procurements;
    private final Procuring procuring;
    private final SubmissionGate gate;
    private final BidderLetters letters;
    private final ExclusionReporting reporting;
    private final Ledger ledger;
    private final Clock clock;

    Checking(
            ExclusionChecks checks,
            OpenedBids bids,
            Evaluations evaluations,
            Admission admission,
            ProcurementCatalogue procurements,
            Procuring procuring,
            SubmissionGate gate,
            BidderLetters letters,
            ExclusionReporting reporting,
            Ledger ledger,
            Clock clock) {
        this.checks = checks;
        this.bids = bids;
        this.evaluations = evaluations;
        this.admission = admission;
        this.procurements = procurements;
        this.procuring = procuring;
        this.gate = gate;
        this.letters = letters;
        this.reporting = reporting;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Tells the bidder what may speak against it, and until when it may reply. */
    public void raise(String reference, Concern concern, Actor by) {
        var now = clock.instant();
        act(reference, by, check -> check.raise(concern, now));
        letters.asked("concern", reference, concern.replyBy(), now);
        ledger.append(
                "evaluation.concern_raised",
                reference,
                by,
                now,
                Map.of(
                        "ground", concern.ground().name(),
                        "concerned", concern.concerned().name(),
                        "replyBy", concern.replyBy().toString()));
    }

    /** The bidder's reply to the concern about its own bid. */
    public void reply(String reference, ConcernReply reply, Actor by) {
        var check = checks.findById(reference).orElseThrow(NotFound::new);
        if (!by.may(Right.WRITE_BIDS, check.supplier())) throw new NotFound();
        var now = clock.instant();
        gate.alone(check.lot());
        check.reply(reply, now);
        ledger.append(
                "evaluation.concern_replied",
                reference,
                by,
                now,
                Map.of("replacement", "" + !reply.replacement().isBlank()));
    }

    /**
     * The bid goes on to evaluation. When it was the last one to be decided, evaluation begins.
     *
     * @param read what was read about the bidder: all of it
     */
    public void clear(String reference, Set<CheckSource> read, String reason, Actor by) {
        if (bids.bid(reference).confirmation() == Confirmation.ASKED && reason.isBlank()) {
            throw new Refused(EvaluationRefusal.CONFIRMATION_AWAITED);
        }
        var now = clock.instant();
        var lot = act(reference, by, check -> check.clear(read, reason, by, now));
        decided(reference, CheckState.CLEARED, lot, by, now);
    }

    /**
     * The bid goes on with the replacement that its bidder has offered. Like an exclusion, that is reported to the Minister
     * where one is owed (s.59).
     */
    public void clearReplaced(String reference, Set<CheckSource> read, String reason, Actor by) {
        var now = clock.instant();
        var lot = act(reference, by, check -> {
            check.clearReplaced(read, reason, by, now);
            reporting.owe(check, now);
        });
        decided(reference, CheckState.CLEARED, lot, by, now);
    }

    /** The bid is disregarded: nobody reads it, and it is owed no assessment summary. */
    public void exclude(String reference, String reason, Actor by) {
        var now = clock.instant();
        var lot = act(reference, by, check -> {
            check.exclude(reason, by, now);
            reporting.owe(check, now);
        });
        decided(reference, CheckState.EXCLUDED, lot, by, now);
    }

    /** A bidder has withdrawn an opened bid: it is left aside, and the others need not wait for its check. */
    @EventListener
    void on(BidWithdrawn withdrawn) {
        var check = checks.findById(withdrawn.reference()).orElseThrow(NotFound::new);
        gate.alone(check.lot());
        check.withdraw(withdrawn.at());
        decided(withdrawn.reference(), CheckState.WITHDRAWN, check.lot(), Actor.system("evaluation"), withdrawn.at());
    }

    /** Whether this person may decide about the bid now, asked before a page offers it. */
    public void requireBeingChecked(String reference, Actor by) {
        act(reference, by, ExclusionCheck::requireUndecided);
    }

    private LotId act(String reference, Actor by, Consumer<ExclusionCheck> act) {
        var check = checks.findById(reference).orElseThrow(NotFound::new);
        admission.require(procurements.ofLot(check.lot()), Duty.AUTHOR, by);
        if (gate.alone(check.lot()).state() != LotState.OPENED) {
            throw new Refused(EvaluationRefusal.NOT_BEING_CHECKED);
        }
        act.accept(check);
        return check.lot();
    }

    private void decided(String reference, CheckState decision, LotId lot, Actor by, Instant now) {
        ledger.append("evaluation.check_decided", reference, by, now, Map.of("decision", decision.name()));
        var all = checks.ofLot(lot);
        if (!all.stream().allMatch(check -> check.state().decided())) return;
        var passed = all.stream()
                .filter(check -> check.state() == CheckState.CLEARED)
                .map(ExclusionCheck::reference)
                .toList();
        if (passed.isEmpty()) procuring.moveLot(lot, LotStep.END_UNSUCCESSFUL, by);
        else begin(procurements.ofLot(lot), lot, passed, by, now);
    }

    private void begin(ProcurementId procurement, LotId lot, List<String> bids, Actor by, Instant now) {
        evaluations.save(Evaluation.begin(procurement, lot, bids, now));
        procuring.moveLot(lot, LotStep.EVALUATE, by);
    }
}
