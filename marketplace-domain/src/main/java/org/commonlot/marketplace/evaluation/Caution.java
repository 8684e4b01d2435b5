package org.commonlot.marketplace.evaluation;

import java.math.BigDecimal;
import java.util.List;

/**
 * What those who propose and approve should look at before they go on, with the references of the bids that it is about.
 * Advice, not a refusal: each has innocent explanations.
 */
public record Caution(Kind kind, List<String> bids) {

    /** Each with the code of the same indicator in Cardinal, the red-flag library of the Open Contracting Partnership. */
    public enum Kind {
        /** One bid only was opened. */
        SINGLE_BID("R018"),
        /** Bids of different bidders have the very same price. */
        SAME_PRICE("R028"),
        /** Of more than two bids, every one but one was excluded or fell below a minimum. */
        ALL_OTHERS_OUT("R035"),
        /** Price alone gives weight, and a bid with a lower price than the first fell below a minimum. */
        LOWEST_OUT("R036"),
        /**
         * The price is at least a fifth below the mean of the other bids' prices and at least a tenth below the next, with
         * three bids or more. Where the buyer considers a price abnormally low, it must tell the bidder and let it show
         * that it can perform, before the bid is disregarded (Procurement Act 2023, s.19(3)(c), (4), (5)).
         */
        LOW_PRICE("R058"),
        /** The next price lies unusually close above the first's, against what the lots evaluated here were like. */
        CLOSE_PRICE("R024"),
        /** The bid that comes first was received at the deadline or later: the service takes none, so that its clock is wrong. */
        LATE_BID("R030"),
        /** An unusually large share of the bids was excluded or fell below a minimum. */
        MANY_OUT("R038");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public static final int LOW_PRICE_LEAST_BIDS = 3;
    /** Of the mean of the others, from which on a price is low. */
    public static final BigDecimal LOW_OF_MEAN = new BigDecimal("0.80");
    /** Of the next price, from which on a price is low. */
    public static final BigDecimal LOW_OF_NEXT = new BigDecimal("0.90");

    public Caution {
        bids = List.copyOf(bids);
    }
}
