package org.commonlot.marketplace.evaluation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.commonlot.marketplace.procurement.LotId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** How bids lay in the lots that were evaluated here, of which the latest count. */
@Repository
class Spreads {

    private static final int LATEST = 1_000;

    private final JdbcTemplate jdbc;

    Spreads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(LotId lot, Instant finished, Cautions cautions) {
        jdbc.update(
                "insert into evaluation_spread (lot_id, finished_at, gap, out_share) values (?, ?, ?, ?)",
                lot.value(),
                finished.atOffset(ZoneOffset.UTC),
                cautions.gap(),
                cautions.outShare());
    }

    /** By the latest lots, without this one. */
    Fences of(LotId lot) {
        return new Fences(fence("gap", lot, true), fence("out_share", lot, false));
    }

    private @Nullable BigDecimal fence(String column, LotId lot, boolean below) {
        var fences = jdbc.query(
                "select count(*) as known, percentile_cont(0.25) within group (order by v) as first,"
                        + " percentile_cont(0.75) within group (order by v) as third from (select " + column
                        + " as v from evaluation_spread where " + column + " is not null and lot_id <> ?"
                        + " order by finished_at desc, lot_id desc limit " + LATEST + ") latest",
                (row, n) -> fence(row, below),
                lot.value());
        return fences.getFirst().orElse(null);
    }

    private static Optional<BigDecimal> fence(ResultSet row, boolean below) throws SQLException {
        if (row.getInt("known") < Fences.FEWEST) return Optional.empty();
        var first = Objects.requireNonNull(row.getBigDecimal("first"));
        var third = Objects.requireNonNull(row.getBigDecimal("third"));
        return Optional.of(below ? Fences.below(first, third) : Fences.above(first, third));
    }
}
