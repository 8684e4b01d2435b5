package org.commonlot.marketplace.ordering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What buying together may save, reckoned from what it has saved: in the joint procurements of all coalitions, of which the
 * newest {@value #MOST} count. Orders that were taken back do not.
 */
@Service
@Transactional(readOnly = true)
public class ExpectedSavings {

    private static final int MOST = 200;
    private static final int SCALE = 6;

    private final JdbcTemplate jdbc;

    ExpectedSavings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Of what authorities paid before, by the ledger of savings. In one query. */
    public Optional<SavingRate> againstBefore() {
        return SavingRate.of(rates("select sum(e.baseline) as cost, sum(e.amount) as ordered from saving_entry e"
                + " group by e.procurement_id having sum(e.baseline) > 0 order by max(e.made_at) desc limit " + MOST));
    }

    /** Of what bids asked of each buyer alone, by the tiers that were reached together. In one query. */
    public Optional<SavingRate> againstSingle() {
        return SavingRate.of(rates("select sum(k.asked) as cost, sum(k.ordered) as ordered from " + SinglePrices.ORDERS
                + " k group by k.procurement_id having sum(k.asked) > 0 order by max(k.made_at) desc limit "
                + MOST));
    }

    private List<BigDecimal> rates(String query) {
        return jdbc.query(query, (row, n) -> {
            var cost = Objects.requireNonNull(row.getBigDecimal("cost"));
            return cost.subtract(Objects.requireNonNull(row.getBigDecimal("ordered")))
                    .divide(cost, SCALE, RoundingMode.HALF_UP);
        });
    }
}
