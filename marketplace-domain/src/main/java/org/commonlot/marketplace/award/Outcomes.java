package org.commonlot.marketplace.award;

import java.util.Optional;
import org.commonlot.marketplace.evaluation.CheckView;
import org.commonlot.marketplace.evaluation.ConditionVerdict;
import org.commonlot.marketplace.evaluation.ConditionView;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.PriceDecision;
import org.commonlot.marketplace.evaluation.PriceQueryView;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.selection.SelectionDesk;
import org.commonlot.marketplace.selection.SelectionFeedback;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of a supplier's own bids. */
@Service
@Transactional(readOnly = true)
public class Outcomes {

    private final EvaluationDesk evaluations;
    private final Summaries summaries;
    private final SetAsides setAsides;
    private final Opportunities opportunities;
    private final SelectionDesk selections;

    Outcomes(
            EvaluationDesk evaluations,
            Summaries summaries,
            SetAsides setAsides,
            Opportunities opportunities,
            SelectionDesk selections) {
        this.evaluations = evaluations;
        this.summaries = summaries;
        this.setAsides = setAsides;
        this.opportunities = opportunities;
        this.selections = selections;
    }

    /** The outcome of a submitted bid, for the supplier whose it is; nothing before the bids are opened. */
    public Optional<BidOutcome> of(String reference, Actor bidder) {
        return evaluations.ownCheck(reference, bidder).map(check -> {
            var issued = summaries.of(reference).orElse(null);
            var published = opportunities.byLot(check.lot()).orElseThrow(NotFound::new);
            var price = evaluations.ownPrice(reference, bidder).orElse(null);
            var failed = evaluations.ownConditions(reference, bidder).stream()
                    .filter(view -> view.verdict() == ConditionVerdict.FAILED)
                    .findFirst()
                    .orElse(null);
            var feedback = selections.feedback(reference, bidder).orElse(null);
            boolean over = issued != null && issued.number() <= givenUp(check.lot());
            var status = status(check, price, failed, issued, over, feedback);
            return new BidOutcome(status, published, check, price, failed, issued, feedback);
        });
    }

    private long givenUp(LotId lot) {
        return setAsides.ofLot(lot).stream().filter(SetAside::decided).count();
    }

    private static BidOutcome.Status status(
            CheckView check,
            @Nullable PriceQueryView price,
            @Nullable ConditionView failed,
            @Nullable IssuedSummary issued,
            boolean over,
            @Nullable SelectionFeedback feedback) {
        return switch (check.state()) {
            case PENDING, CONCERN -> BidOutcome.Status.BEING_CHECKED;
            case EXCLUDED -> BidOutcome.Status.EXCLUDED;
            case WITHDRAWN -> BidOutcome.Status.WITHDRAWN;
            case CLEARED -> {
                if (failed != null) yield BidOutcome.Status.CONDITION_FAILED;
                if (price != null && price.decision() == PriceDecision.DISREGARDED) yield BidOutcome.Status.DISREGARDED;
                if (feedback != null) {
                    yield feedback.goesOn() ? BidOutcome.Status.GOES_ON : BidOutcome.Status.NOT_CHOSEN;
                }
                if (issued == null) yield BidOutcome.Status.BEING_ASSESSED;
                if (over) yield BidOutcome.Status.SET_ASIDE;
                yield issued.summary().won() ? BidOutcome.Status.AWARDED : BidOutcome.Status.NOT_AWARDED;
            }
        };
    }
}
