package org.commonlot.marketplace.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who looked at what bidders marked as confidential, and when. There is no way to change or remove it. */
@Repository
class ConfidentialChecks {

    private final JdbcTemplate jdbc;

    ConfidentialChecks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(LotId lot, ConfidentialCheck check) {
        jdbc.update(
                "insert into confidential_check (id, lot_id, bid_reference, digest, checked_by, checked_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                lot.value(),
                check.bid(),
                check.digest(),
                check.by().value(),
                check.at().atOffset(ZoneOffset.UTC));
    }

    /** Oldest first. */
    List<ConfidentialCheck> of(LotId lot) {
        return jdbc.query(
                "select bid_reference, digest, checked_by, checked_at from confidential_check where lot_id = ?"
                        + " order by checked_at, id",
                ConfidentialChecks::read,
                lot.value());
    }

    private static ConfidentialCheck read(ResultSet row, int n) throws SQLException {
        return new ConfidentialCheck(
                Objects.requireNonNull(row.getString("bid_reference")),
                Objects.requireNonNull(row.getString("digest")),
                new PersonId(Objects.requireNonNull(row.getObject("checked_by", UUID.class))),
                Objects.requireNonNull(row.getObject("checked_at", OffsetDateTime.class))
                        .toInstant());
    }
}
