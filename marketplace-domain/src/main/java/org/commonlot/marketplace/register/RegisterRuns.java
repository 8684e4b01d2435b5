package org.commonlot.marketplace.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.register.RegisterRejection.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of {@code authority_import} and {@code authority_import_rejection}. */
@Repository
class RegisterRuns {

    /** Rejections kept per import: the rest is counted only. */
    static final int KEPT = 1_000;

    private final JdbcTemplate jdbc;

    RegisterRuns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(RegisterImport run) {
        jdbc.update(
                "insert into authority_import (id, file, sha256, requested_by, started, read_count, added_count,"
                        + " changed_count, unchanged_count, linked_count, rejected_count)"
                        + " values (?,?,?,?,?,0,0,0,0,0,0)",
                run.id(),
                run.file(),
                run.sha256(),
                run.requestedBy(),
                time(run.started()));
    }

    void advance(UUID id, RegisterCounts by, List<RegisterRejection> rejections) {
        long number = find(id).orElseThrow().counts().rejected();
        jdbc.update(
                "update authority_import set read_count = read_count + ?, added_count = added_count + ?,"
                        + " changed_count = changed_count + ?, unchanged_count = unchanged_count + ?,"
                        + " linked_count = linked_count + ?, rejected_count = rejected_count + ? where id = ?",
                by.read(),
                by.added(),
                by.changed(),
                by.unchanged(),
                by.tied(),
                by.rejected(),
                id);
        for (var rejection : rejections) {
            if (++number > KEPT) return;
            jdbc.update(
                    "insert into authority_import_rejection (import_id, number, line, place, reason, detail)"
                            + " values (?,?,?,?,?,?)",
                    id,
                    number,
                    rejection.line(),
                    rejection.place(),
                    rejection.reason().name(),
                    rejection.detail());
        }
    }

    void finish(UUID id, Instant at, @Nullable String fault) {
        jdbc.update("update authority_import set finished = ?, fault = ? where id = ?", time(at), fault, id);
    }

    Optional<RegisterImport> find(UUID id) {
        return jdbc.query("select * from authority_import where id = ?", RegisterRuns::run, id).stream()
                .findFirst();
    }

    List<RegisterImport> latest(int most) {
        return jdbc.query(
                "select * from authority_import order by started desc, id fetch first " + most + " rows only",
                RegisterRuns::run);
    }

    List<RegisterRejection> rejections(UUID id) {
        return jdbc.query(
                "select * from authority_import_rejection where import_id = ? order by import_id, number",
                (row, number) -> new RegisterRejection(
                        row.getLong("line"),
                        row.getLong("place"),
                        Reason.valueOf(row.getString("reason")),
                        row.getString("detail")),
                id);
    }

    private static RegisterImport run(ResultSet row, int number) throws SQLException {
        return new RegisterImport(
                row.getObject("id", UUID.class),
                row.getString("file"),
                row.getString("sha256"),
                row.getString("requested_by"),
                Objects.requireNonNull(instant(row, "started")),
                instant(row, "finished"),
                row.getString("fault"),
                new RegisterCounts(
                        row.getLong("read_count"),
                        row.getLong("added_count"),
                        row.getLong("changed_count"),
                        row.getLong("unchanged_count"),
                        row.getLong("linked_count"),
                        row.getLong("rejected_count")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
