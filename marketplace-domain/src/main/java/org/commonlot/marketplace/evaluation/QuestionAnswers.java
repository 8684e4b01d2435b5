package org.commonlot.marketplace.evaluation;

import java.util.List;
import org.commonlot.marketplace.procurement.Criterion;

/**
 * What the bids say to one question, in the order of the bids.
 *
 * @param number of the question among those that people judge, in the order of the notice, from 1
 * @param of how many of those there are
 */
public record QuestionAnswers(int number, int of, Criterion criterion, List<Given> given) {

    /** What one bid answers, and the reader's own score for it. */
    public record Given(EvaluationView.NumberedBid bid, BidAnswers.Answer answer) {}
}
