package org.commonlot.marketplace.ledger;

import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The two tables of the log: its entries, and the one head row whose lock gives them their order. */
@Repository
class LedgerRows {

    private static final RowMapper<LedgerEntry> ENTRY = (row, n) -> new LedgerEntry(
            row.getLong("position"),
            Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant(),
            row.getString("act"),
            row.getString("subject"),
            row.getString("actor"),
            row.getString("facts"));

    private final JdbcTemplate jdbc;
    private final EntityManager entities;

    LedgerRows(JdbcTemplate jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /**
     * Writes the entries after everything else that the transaction does. Flushed here and not by the caller, so that a
     * version conflict leaves as what Spring makes of it.
     */
    void append(List<LedgerEntry> entries) {
        entities.flush();
        var head = head("select size, frontier from ledger_head where id = 1 for update")
                .tree();
        for (var entry : entries) {
            var placed = new LedgerEntry(
                    head.size(), entry.at(), entry.act(), entry.subject(), entry.actor(), entry.facts());
            var leaf = placed.leaf();
            jdbc.update(
                    "insert into ledger_entry (position, at, act, subject, actor, facts, leaf) values (?,?,?,?,?,?,?)",
                    placed.index(),
                    placed.at().atOffset(ZoneOffset.UTC),
                    placed.act(),
                    placed.subject(),
                    placed.actor(),
                    placed.facts(),
                    leaf);
            head.append(leaf);
        }
        jdbc.update("update ledger_head set size = ?, frontier = ? where id = 1", head.size(), head.packed());
    }

    /** The head as it is stored: size and frontier need not agree when somebody has tampered with it. */
    record Head(long size, byte[] packed) {

        MerkleFrontier tree() {
            return new MerkleFrontier(size, packed);
        }
    }

    Head head() {
        return head("select size, frontier from ledger_head where id = 1");
    }

    private Head head(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, (row, n) -> new Head(row.getLong(1), row.getBytes(2))));
    }

    /** Hands over every entry in order, with the leaf that was stored for it, without holding them all. */
    void each(BiConsumer<LedgerEntry, byte[]> visit) {
        var streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(1_000);
        streaming.query(
                "select position, at, act, subject, actor, facts, leaf from ledger_entry order by position", row -> {
                    visit.accept(Objects.requireNonNull(ENTRY.mapRow(row, 0)), row.getBytes("leaf"));
                });
    }

    List<LedgerEntry> about(String subject) {
        return jdbc.query(
                "select position, at, act, subject, actor, facts from ledger_entry where subject = ? order by position",
                ENTRY,
                subject);
    }

    List<LedgerEntry> after(long position, int limit) {
        return jdbc.query(
                "select position, at, act, subject, actor, facts from ledger_entry where position > ?"
                        + " order by position limit ?",
                ENTRY,
                position,
                limit);
    }
}
