package org.commonlot.marketplace.following;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Deadlines of which people have to be reminded, and those of which they were. */
@Repository
class ReminderRows {

    /** Bids that nobody has opened for so long are not waited for any more. */
    private static final Duration STALE = Duration.ofDays(30);

    private final JdbcTemplate jdbc;

    ReminderRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param bidsClose the deadline for bids that it is about */
    record Due(ProcurementId procurement, ReminderKind kind, Instant bidsClose) {}

    /** Those that take bids and close within that time. */
    List<Due> closing(Instant now, Duration within, int most) {
        return due(ReminderKind.CLOSING, "OPEN", now, now.plus(within), most);
    }

    /** Those that have closed and are not opened yet. */
    List<Due> waiting(Instant now, int most) {
        return due(ReminderKind.OPENING, "CLOSED", now.minus(STALE), now, most);
    }

    private List<Due> due(ReminderKind kind, String state, Instant after, Instant until, int most) {
        return jdbc.query(
                "select p.id, p.bids_close from procurement p where p.public_state = ? and p.bids_close > ?"
                        + " and p.bids_close <= ? and not exists (select 1 from deadline_reminder r"
                        + " where r.procurement_id = p.id and r.kind = ? and r.bids_close = p.bids_close)"
                        + " order by p.bids_close, p.id limit ?",
                (row, n) -> new Due(
                        new ProcurementId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                        kind,
                        Objects.requireNonNull(row.getObject("bids_close", OffsetDateTime.class))
                                .toInstant()),
                state,
                after.atOffset(ZoneOffset.UTC),
                until.atOffset(ZoneOffset.UTC),
                kind.name(),
                most);
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another node was first */
    void reminded(Due due, Instant now) {
        jdbc.update(
                "insert into deadline_reminder (procurement_id, kind, bids_close, reminded_at) values (?, ?, ?, ?)",
                due.procurement().value(),
                due.kind().name(),
                due.bidsClose().atOffset(ZoneOffset.UTC),
                now.atOffset(ZoneOffset.UTC));
    }
}
