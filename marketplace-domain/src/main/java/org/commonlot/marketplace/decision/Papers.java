package org.commonlot.marketplace.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Papers as they were when awards were approved. There is no way to change or remove one. */
@Repository
class Papers {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Papers(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps it, and returns the hash of its content. */
    String freeze(ProcurementId procurement, LotId lot, DecisionPaper paper, Instant at) {
        var content = json.writeValueAsString(paper);
        var hash = hash(content);
        jdbc.update(
                "insert into decision_paper (lot_id, number, procurement_id, frozen_at, sha256, content)"
                        + " select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? from decision_paper where lot_id = ?",
                lot.value(),
                procurement.value(),
                at.atOffset(ZoneOffset.UTC),
                hash,
                content,
                lot.value());
        return hash;
    }

    /** The newest of a lot. */
    Optional<FrozenPaper> of(LotId lot) {
        return jdbc
                .query(
                        "select * from decision_paper where lot_id = ? order by number desc limit 1",
                        this::read,
                        lot.value())
                .stream()
                .findFirst();
    }

    /** All of a lot, oldest first: one for each award that was approved. */
    List<FrozenPaper> all(LotId lot) {
        return jdbc.query("select * from decision_paper where lot_id = ? order by number", this::read, lot.value());
    }

    private FrozenPaper read(ResultSet row, int n) throws SQLException {
        var content = Objects.requireNonNull(row.getString("content"));
        return new FrozenPaper(
                json.readValue(content, DecisionPaper.class),
                Objects.requireNonNull(row.getObject("frozen_at", OffsetDateTime.class))
                        .toInstant(),
                Objects.requireNonNull(row.getString("sha256")),
                content);
    }

    static String hash(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
