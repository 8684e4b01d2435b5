package org.commonlot.marketplace.evaluation;

import java.time.Clock;
import java.time.Instant;
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

/** Abnormally low prices: the author's question and decision, and the bidder's reply. */
@Service
@Transactional
public class PriceQuestioning {

    private final PriceQueries queries;
    private final OpenedBids bids;
    private final Evaluations evaluations;
    private final Admission admission;
    private final ProcurementCatalogue procurements;
    private final SubmissionGate gate;
    private final BidderLetters letters;
    private final Ledger ledger;
    private final Clock clock;

    PriceQuestioning(
            PriceQueries queries,
            OpenedBids bids,
            Evaluations evaluations,
            Admission admission,
            ProcurementCatalogue procurements,
            SubmissionGate gate,
            BidderLetters letters,
            Ledger ledger,
            Clock clock) {
        this.queries = queries;
        this.bids = bids;
        this.evaluations = evaluations;
        this.admission = admission;
        this.procurements = procurements;
        this.gate = gate;
        this.letters = letters;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Tells the bidder that its price seems abnormally low, and until when it may show that it is not. */
    public void ask(String reference, String question, Instant replyBy, Actor by) {
        var now = clock.instant();
        var query = query(reference, by);
        query.ask(question, replyBy, now);
        queries.save(query);
        letters.asked("price-question", reference, replyBy, now);
        ledger.append("evaluation.price_asked", reference, by, now, Map.of("replyBy", replyBy.toString()));
    }

    /** The bidder's reply about its own price. */
    public void reply(String reference, String text, Actor by) {
        var query = queries.findById(reference).orElseThrow(NotFound::new);
        if (!by.may(Right.WRITE_BIDS, query.supplier())) throw new NotFound();
        var now = clock.instant();
        gate.alone(query.lot());
        query.reply(text, now);
        ledger.append("evaluation.price_replied", reference, by, now, Map.of());
    }

    /** Records the decision. A disregarded bid is no longer ranked, and its price no longer compared with. */
    public void decide(String reference, PriceDecision decision, String reason, Actor by) {
        var now = clock.instant();
        var query = query(reference, by);
        switch (decision) {
            case ACCEPTED -> query.accept(reason, by, now);
            case DISREGARDED -> query.disregard(reason, by, now);
        }
        queries.save(query);
        ledger.append("evaluation.price_decided", reference, by, now, Map.of("decision", decision.name()));
    }

    /** Whether this person may ask and decide about the price now, asked before a page offers it. */
    public void requireOpen(String reference, Actor by) {
        query(reference, by).requireUndecided();
    }

    private PriceQuery query(String reference, Actor by) {
        var bid = bids.bid(reference);
        admission.require(procurements.ofLot(bid.lot()), Duty.AUTHOR, by);
        if (gate.alone(bid.lot()).state() != LotState.EVALUATING) throw new Refused(EvaluationRefusal.NOT_EVALUATING);
        var evaluation = evaluations.findById(bid.lot()).orElseThrow(NotFound::new);
        if (!evaluation.bids().contains(reference)) throw new NotFound();
        if (!evaluation.finished()) throw new Refused(EvaluationRefusal.NOT_FINISHED);
        return queries.findById(reference).orElseGet(() -> PriceQuery.about(bid));
    }
}
