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

/** What was edited in summaries before they were issued. There is no way to change or remove an edit. */
@Repository
class PassageEdits {

    private final JdbcTemplate jdbc;

    PassageEdits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(LotId lot, PassageEdit edit) {
        jdbc.update(
                "insert into summary_edit (id, lot_id, bid_reference, told_to, criterion_id, words_before, words_after,"
                        + " reason, edited_by, edited_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                lot.value(),
                edit.bid(),
                edit.readership().name(),
                edit.criterion(),
                edit.before(),
                edit.after(),
                edit.reason(),
                edit.by().value(),
                edit.at().atOffset(ZoneOffset.UTC));
    }

    /** Oldest first. */
    List<PassageEdit> of(LotId lot) {
        return jdbc.query(
                "select bid_reference, told_to, criterion_id, words_before, words_after, reason, edited_by, edited_at"
                        + " from summary_edit where lot_id = ? order by edited_at, id",
                PassageEdits::read,
                lot.value());
    }

    private static PassageEdit read(ResultSet row, int n) throws SQLException {
        return new PassageEdit(
                Objects.requireNonNull(row.getString("bid_reference")),
                Readership.valueOf(row.getString("told_to")),
                row.getObject("criterion_id", UUID.class),
                Objects.requireNonNull(row.getString("words_before")),
                Objects.requireNonNull(row.getString("words_after")),
                Objects.requireNonNull(row.getString("reason")),
                new PersonId(Objects.requireNonNull(row.getObject("edited_by", UUID.class))),
                Objects.requireNonNull(row.getObject("edited_at", OffsetDateTime.class))
                        .toInstant());
    }
}
