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
            "select bid_reference, supplier_id, issued_at, content from assessment_summary where ";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Summaries(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void issue(LotId lot, OrganisationId supplier, AssessmentSummary summary, Instant at) {
        jdbc.update(
                "insert into assessment_summary (bid_reference, lot_id, supplier_id, issued_at, content)"
                        + " values (?, ?, ?, ?, ?)",
                summary.own().bid(),
                lot.value(),
                supplier.value(),
                at.atOffset(ZoneOffset.UTC),
                json.writeValueAsString(summary));
    }

    Optional<IssuedSummary> of(String bid) {
        return jdbc.query(SELECT + "bid_reference = ?", this::read, bid).stream()
                .findFirst();
    }

    List<IssuedSummary> of(LotId lot) {
        return jdbc.query(SELECT + "lot_id = ? order by bid_reference", this::read, lot.value());
    }

    private IssuedSummary read(ResultSet row, int n) throws SQLException {
        return new IssuedSummary(
                row.getString("bid_reference"),
                new OrganisationId(Objects.requireNonNull(row.getObject("supplier_id", UUID.class))),
                Objects.requireNonNull(row.getObject("issued_at", OffsetDateTime.class))
                        .toInstant(),
                json.readValue(row.getString("content"), AssessmentSummary.class));
    }
}
