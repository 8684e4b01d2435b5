package org.commonlot.marketplace.award;

import java.math.BigDecimal;
import java.util.List;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.PriceFormula;
import org.jspecify.annotations.Nullable;

/**
 * What an assessed bidder is told of its own bid and of the winning one (Procurement Regulations 2024, reg 31). Where
 * the procedure owes no summary the same is given as feedback.
 *
 * @param owed whether the law owes it, or it is feedback
 * @param reference of the procurement
 * @param mostPoints the top of the scale on which people scored
 * @param own the bidder's own bid
 * @param winner the winning bid; nothing for the winner itself
 * @param reasons why the award goes to the winner
 */
public record AssessmentSummary(
        boolean owed,
        String reference,
        String title,
        int lot,
        String buyer,
        PriceFormula priceFormula,
        int mostPoints,
        int assessedBids,
        Assessed own,
        @Nullable Winner winner,
        String reasons) {

    /**
     * How a bid was assessed.
     *
     * @param rank from 1; 0 for a bid that fell short of a published minimum
     * @param total out of 100
     * @param tied whether it shares its rank
     */
    public record Assessed(
            String bid, String supplier, int rank, boolean tied, BigDecimal total, BigDecimal price, List<Line> lines) {

        public Assessed {
            lines = List.copyOf(lines);
        }

        /** Whether it met every published minimum. */
        public boolean ranked() {
            return rank > 0;
        }
    }

    /**
     * What one criterion gave, and why.
     *
     * @param points of people, none for the price
     * @param explanation of the points, by reference to the bid; none for the price, whose formula explains it
     * @param contribution to the total
     */
    public record Line(
            Criterion criterion,
            @Nullable Integer points,
            @Nullable String explanation,
            BigDecimal contribution) {

        /** Whether it fell short of the minimum here. */
        public boolean below() {
            return points != null && criterion.failsWith(points);
        }
    }

    /** Who won, and how that bid was assessed. */
    public record Winner(
            @Nullable String identifierScheme,
            @Nullable String identifier,
            @Nullable String address,
            @Nullable String email,
            Assessed bid) {}

    public boolean won() {
        return winner == null;
    }
}
