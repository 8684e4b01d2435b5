package org.commonlot.marketplace.planning;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.procurement.Groundwork.PlannedNotice;
import org.commonlot.marketplace.terms.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Planned procurement notices, by what they announce. */
@Repository
class PlannedNotices {

    private final JdbcTemplate jdbc;

    PlannedNotices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there was none yet: a notice stays as it is. */
    boolean record(UUID subject, CentralNotice notice, Actor by, Instant now) {
        return jdbc.update(
                        "insert into planned_notice (subject, number, published_at, recorded_at, recorded_by)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing",
                        subject,
                        notice.number(),
                        notice.published().atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC),
                        by.person().value())
                > 0;
    }

    @Nullable
    PlannedNotice of(UUID subject) {
        return jdbc
                .query(
                        "select number, published_at from planned_notice where subject = ?",
                        (row, n) -> new PlannedNotice(
                                Objects.requireNonNull(row.getString("number")),
                                Objects.requireNonNull(row.getObject("published_at", OffsetDateTime.class))
                                        .toInstant()),
                        subject)
                .stream()
                .findFirst()
                .orElse(null);
    }
}
