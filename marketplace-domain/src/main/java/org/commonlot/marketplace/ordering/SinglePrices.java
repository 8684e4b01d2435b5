package org.commonlot.marketplace.ordering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.commonlot.marketplace.bidding.OpenedBids;
import org.commonlot.marketplace.schedule.PriceSchedule;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What all bids for a lot asked, on average, of each authority for what it needs by itself: at the tier that its own committed
 * quantity reaches. Savings are counted against it, in total, beside what an authority paid before.
 */
@Component
class SinglePrices {

    /** Of fewer, an average would tell a bidder what the other asked. */
    static final int FEWEST_BIDS = 3;

    private static final int SCALE = 4;

    private final JdbcTemplate jdbc;

    SinglePrices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param bids all that were opened, each with a price in every cell */
    void keep(PriceLine line, PriceSchedule.Item item, List<OpenedBids.Priced> bids) {
        if (bids.size() < FEWEST_BIDS) return;
        for (var need : item.needs()) {
            jdbc.update(
                    "insert into single_price (line_id, authority_id, unit_price) values (?, ?, ?)",
                    line.id(),
                    need.authority(),
                    average(item, need, bids));
        }
    }

    private static BigDecimal average(PriceSchedule.Item item, PriceSchedule.Need need, List<OpenedBids.Priced> bids) {
        return bids.stream()
                .map(bid -> Objects.requireNonNull(
                        bid.prices().get(bid.schedule().alone(item, need).key())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(bids.size()), SCALE, RoundingMode.HALF_UP);
    }
}
