package org.commonlot.marketplace.award;

import org.commonlot.marketplace.evaluation.CheckView;
import org.commonlot.marketplace.evaluation.ConditionView;
import org.commonlot.marketplace.evaluation.PriceQueryView;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.selection.SelectionFeedback;
import org.jspecify.annotations.Nullable;

/**
 * What came of a bid, as far as its bidder may know.
 *
 * @param check of exclusion grounds
 * @param price what the buyer asked about the price, if it did
 * @param failed the condition of participation that the bidder fails, if it does
 * @param issued the bidder's own summary or feedback, once it is out
 * @param feedback where another stage follows, once it is decided who goes on
 */
public record BidOutcome(
        Status status,
        PublishedOpportunity published,
        CheckView check,
        @Nullable PriceQueryView price,
        @Nullable ConditionView failed,
        @Nullable IssuedSummary issued,
        @Nullable SelectionFeedback feedback) {

    /** In a bidder's words. */
    public enum Status {
        /** A check of exclusion grounds comes before answers are read. */
        BEING_CHECKED,
        BEING_ASSESSED,
        EXCLUDED,
        /** Left aside for an abnormally low price, after the bidder was asked about it. */
        DISREGARDED,
        /** Left aside as a condition of participation is not satisfied, after the bidder was asked to clarify. */
        CONDITION_FAILED,
        WITHDRAWN,
        /** Chosen for the next stage. */
        GOES_ON,
        /** Not chosen for the next stage. */
        NOT_CHOSEN,
        /** Ranked first and approved; the contract is not signed yet, and a standstill may have to run. */
        AWARDED,
        NOT_AWARDED,
        /** The award that the bidder was told of was given up, and another is not decided yet. */
        SET_ASIDE
    }
}
