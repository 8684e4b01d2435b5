package org.commonlot.marketplace.following;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What is new, and whether those whom it concerns at once were told. */
@Repository
class NewsRows {

    private final JdbcTemplate jdbc;

    NewsRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(ProcurementId procurement, NewsKind kind, String about, Instant at) {
        jdbc.update(
                "insert into opportunity_news (id, procurement_id, kind, about, at) values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                procurement.value(),
                kind.name(),
                about,
                at.atOffset(ZoneOffset.UTC));
    }

    List<UUID> untold(int most) {
        return jdbc.queryForList(
                "select id from opportunity_news where told_at is null order by at, id limit ?", UUID.class, most);
    }

    record News(ProcurementId procurement, NewsKind kind) {}

    /** Nothing when it has been told by now; held until the transaction ends. */
    Optional<News> lockUntold(UUID id) {
        return jdbc
                .query(
                        "select procurement_id, kind from opportunity_news where id = ? and told_at is null for update",
                        (row, n) -> new News(
                                new ProcurementId(Objects.requireNonNull(row.getObject("procurement_id", UUID.class))),
                                NewsKind.valueOf(row.getString("kind"))),
                        id)
                .stream()
                .findFirst();
    }

    void told(UUID id, Instant at) {
        jdbc.update("update opportunity_news set told_at = ? where id = ?", at.atOffset(ZoneOffset.UTC), id);
    }
}
