package org.commonlot.marketplace.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What bidders said of their feedback. There is no way to change or remove it. */
@Repository
class FeedbackRatings {

    private static final String SELECT =
            "select bid_reference, number, usefulness, remark, rated_at from feedback_rating where ";

    private final JdbcTemplate jdbc;

    FeedbackRatings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(LotId lot, FeedbackRating rating, PersonId by) {
        jdbc.update(
                "insert into feedback_rating (bid_reference, number, lot_id, usefulness, remark, rated_by, rated_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rating.bid(),
                rating.number(),
                lot.value(),
                rating.usefulness().name(),
                rating.remark(),
                by.value(),
                rating.at().atOffset(ZoneOffset.UTC));
    }

    Optional<FeedbackRating> of(String bid, int number) {
        return jdbc.query(SELECT + "bid_reference = ? and number = ?", this::read, bid, number).stream()
                .findFirst();
    }

    /** Those of a lot's first award first. */
    List<FeedbackRating> of(LotId lot) {
        return jdbc.query(SELECT + "lot_id = ? order by number, bid_reference", this::read, lot.value());
    }

    private FeedbackRating read(ResultSet row, int n) throws SQLException {
        return new FeedbackRating(
                Objects.requireNonNull(row.getString("bid_reference")),
                row.getInt("number"),
                Usefulness.valueOf(row.getString("usefulness")),
                Objects.requireNonNull(row.getString("remark")),
                Objects.requireNonNull(row.getObject("rated_at", OffsetDateTime.class))
                        .toInstant());
    }
}
