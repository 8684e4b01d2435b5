package org.commonlot.marketplace.salescycle;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * What came of a lot, as far as it is public with its award.
 *
 * @param winnerSize the name of a size class, as it was frozen on the bid, or without bids on the day of the decision
 * @param value what the contract is worth, VAT included
 * @param bids how many were opened, by the bidder's size class
 */
record Outcome(
        UUID winner,
        String winnerName,
        String winnerSize,
        boolean winnerSme,
        BigDecimal value,
        Map<String, Integer> bids,
        int smeBids,
        int assessed) {

    Outcome {
        bids = Map.copyOf(bids);
    }

    int received() {
        return bids.values().stream().mapToInt(Integer::intValue).sum();
    }
}
