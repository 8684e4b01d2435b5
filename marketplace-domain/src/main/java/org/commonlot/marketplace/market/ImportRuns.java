package org.commonlot.marketplace.market;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of {@code market_import} and {@code market_import_rejection}. */
@Repository
class ImportRuns {

    /** Rejections kept per run: the rest is counted only. */
    static final int KEPT = 1_000;

    private final JdbcTemplate jdbc;

    ImportRuns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(ImportRun run) {
        jdbc.update(
                "insert into market_import (id, file, sha256, requested_by, started, read_count, stored_count,"
                        + " updated_count, skipped_count, rejected_count) values (?,?,?,?,?,0,0,0,0,0)",
                run.id(),
                run.file(),
                run.sha256(),
                run.requestedBy(),
                Columns.time(run.started()));
    }

    void advance(UUID id, ImportCounts by, List<Rejection> rejections) {
        var before = find(id).map(ImportRun::counts).orElseThrow();
        jdbc.update(
                "update market_import set read_count = read_count + ?, stored_count = stored_count + ?, updated_count"
                        + " = updated_count + ?, skipped_count = skipped_count + ?, rejected_count = rejected_count + ?"
                        + " where id = ?",
                by.read(),
                by.stored(),
                by.updated(),
                by.skipped(),
                by.rejected(),
                id);
        long number = before.rejected();
        for (var rejection : rejections) {
            if (++number > KEPT) return;
            jdbc.update(
                    "insert into market_import_rejection (import_id, number, line, item, reason, detail)"
                            + " values (?,?,?,?,?,?)",
                    id,
                    number,
                    rejection.line(),
                    rejection.item(),
                    rejection.reason().name(),
                    rejection.detail());
        }
    }

    void finish(UUID id, Instant at, @Nullable String fault) {
        jdbc.update("update market_import set finished = ?, fault = ? where id = ?", Columns.time(at), fault, id);
    }

    Optional<ImportRun> find(UUID id) {
        return jdbc.query("select * from market_import where id = ?", ImportRuns::run, id).stream()
                .findFirst();
    }

    List<ImportRun> latest(int count) {
        return jdbc.query("select * from market_import order by started desc limit ?", ImportRuns::run, count);
    }

    List<Rejection> rejections(UUID id) {
        return jdbc.query(
                "select * from market_import_rejection where import_id = ? order by number",
                (row, n) -> new Rejection(
                        row.getLong("line"),
                        row.getLong("item"),
                        Rejection.Reason.valueOf(row.getString("reason")),
                        row.getString("detail")),
                id);
    }

    private static ImportRun run(ResultSet row, int n) throws SQLException {
        var started = Columns.time(row, "started");
        return new ImportRun(
                row.getObject("id", UUID.class),
                row.getString("file"),
                row.getString("sha256"),
                row.getString("requested_by"),
                started == null ? Instant.EPOCH : started,
                Columns.time(row, "finished"),
                row.getString("fault"),
                new ImportCounts(
                        row.getLong("stored_count"),
                        row.getLong("updated_count"),
                        row.getLong("skipped_count"),
                        row.getLong("rejected_count")));
    }
}
