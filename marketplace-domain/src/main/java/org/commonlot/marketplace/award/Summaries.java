package org.commonlot.marketplace.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Summaries as they were issued. There is no way to change or remove one. */
@Repository
class Summaries {

    private static final String SELECT =
            "select bid_reference, number, supplier_id, issued_at, content from issued_summary where ";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Summaries(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param number counts the awards of the lot, from 1 */
    void issue(LotId lot, int number, OrganisationId supplier, AssessmentSummary summary, Instant at) {
        jdbc.update(
                "insert into issued_summary (bid_reference, number, lot_id, supplier_id, issued_at, content)"
                        + " values (?, ?, ?, ?, ?, ?)",
                summary.own().bid(),
                number,
                lot.value(),
                supplier.value(),
                at.atOffset(ZoneOffset.UTC),
                json.writeValueAsString(summary));
    }

    /** The newest. */
    Optional<IssuedSummary> of(String bid) {
        return jdbc.query(SELECT + "bid_reference = ? order by number desc limit 1", this::read, bid).stream()
                .findFirst();
    }

    /** All, those of the first award first. */
    List<IssuedSummary> of(LotId lot) {
        return jdbc.query(SELECT + "lot_id = ? order by number, bid_reference", this::read, lot.value());
    }

    private IssuedSummary read(ResultSet row, int n) throws SQLException {
        return new IssuedSummary(
                row.getString("bid_reference"),
                row.getInt("number"),
                new OrganisationId(Objects.requireNonNull(row.getObject("supplier_id", UUID.class))),
                Objects.requireNonNull(row.getObject("issued_at", OffsetDateTime.class))
                        .toInstant(),
                json.readValue(row.getString("content"), AssessmentSummary.class));
    }
}
