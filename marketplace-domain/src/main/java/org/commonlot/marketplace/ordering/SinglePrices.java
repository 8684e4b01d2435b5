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

    /**
     * Approved orders of which it is known what bids asked of each buyer alone: {@code procurement_id}, {@code asked},
     * {@code ordered} and {@code made_at} of each, counter-entries taken off.
     */
    static final String ORDERS = "(select x.procurement_id, round(s.unit_price * x.quantity, 2) as asked, x.ordered,"
            + " x.made_at from (select o.id, o.line_id, b.procurement_id, b.authority_id, sum(e.quantity) as quantity,"
            + " sum(e.amount) as ordered, max(e.made_at) as made_at from purchase_order o"
            + " join order_book b on b.contract_id = o.contract_id join order_entry e on e.order_id = o.id"
            + " where o.state = 'APPROVED' group by o.id, o.line_id, b.procurement_id, b.authority_id) x"
            + " join single_price s on s.line_id = x.line_id and s.authority_id = x.authority_id)";

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
