package org.commonlot.marketplace.award;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonlot.marketplace.evaluation.Assessments;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.SubmissionGate;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a bidder that has not won say, once, how useful its summary or feedback was. Whoever decided reads it, with the
 * bidder's name; everybody else sees only how many of an authority's bidders found it useful.
 */
@Service
@Transactional
public class RatingFeedback {

    private final Summaries summaries;
    private final FeedbackRatings ratings;
    private final EvaluationDesk evaluations;
    private final Assessments assessments;
    private final ProcurementCatalogue procurements;
    private final SubmissionGate gate;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RatingFeedback(
            Summaries summaries,
            FeedbackRatings ratings,
            EvaluationDesk evaluations,
            Assessments assessments,
            ProcurementCatalogue procurements,
            SubmissionGate gate,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.summaries = summaries;
        this.ratings = ratings;
        this.evaluations = evaluations;
        this.assessments = assessments;
        this.procurements = procurements;
        this.gate = gate;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Says how useful the newest summary of a bid was.
     *
     * @param remark empty where there is no more to say
     * @throws NotFound where the bid is not this person's to speak for, won, or was told nothing yet
     * @throws Refused where its bidder has said so already
     */
    public void rate(String bid, Usefulness usefulness, String remark, Actor by) {
        var issued = ratable(bid, by);
        var lot = lot(bid, by);
        gate.alone(lot);
        if (ratings.of(bid, issued.number()).isPresent()) throw new Refused(AwardRefusal.RATED_ALREADY);
        var rating = new FeedbackRating(bid, issued.number(), usefulness, remark, clock.instant());
        ratings.add(lot, rating, by.person());
        ledger.append(
                "award.feedback_rated",
                bid,
                by,
                rating.at(),
                Map.of("number", "" + rating.number(), "usefulness", usefulness.name()));
        events.publishEvent(new FeedbackRated(procurements.ofLot(lot), lot, rating));
    }

    /** Whether this person may rate it now, asked before a page asks. */
    @Transactional(readOnly = true)
    public void requireRatable(String bid, Actor by) {
        var issued = ratable(bid, by);
        if (ratings.of(bid, issued.number()).isPresent()) throw new Refused(AwardRefusal.RATED_ALREADY);
    }

    /** What the bidder said of the newest that it was told. */
    @Transactional(readOnly = true)
    public Optional<FeedbackRating> own(String bid, Actor bidder) {
        if (evaluations.ownCheck(bid, bidder).isEmpty()) return Optional.empty();
        return summaries.of(bid).flatMap(issued -> ratings.of(bid, issued.number()));
    }

    /** What the bidders of a lot said, for its people who are clear of conflicts. */
    @Transactional(readOnly = true)
    public List<FeedbackRating> ofLot(LotId lot, Actor actor) {
        assessments.requireClear(lot, actor);
        return ratings.of(lot);
    }

    private IssuedSummary ratable(String bid, Actor by) {
        return summaries
                .of(bid)
                .filter(issued -> by.may(Right.WRITE_BIDS, issued.supplier()))
                .filter(issued -> !issued.summary().won())
                .orElseThrow(NotFound::new);
    }

    private LotId lot(String bid, Actor by) {
        return evaluations.ownCheck(bid, by).orElseThrow(NotFound::new).lot();
    }
}
