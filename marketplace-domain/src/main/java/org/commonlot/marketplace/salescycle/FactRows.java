package org.commonlot.marketplace.salescycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The log of facts, and the list of what has to be counted anew because of them. */
@Repository
class FactRows {

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final JsonMapper json;

    FactRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.json = json;
    }

    /** What a fact says besides when. */
    private record Detail(
            @Nullable Announced announced,
            @Nullable Outcome outcome,
            Map<String, Integer> reasons,
            @Nullable FlagAnswer answer) {}

    /** Adds what was not known, and has its procurement counted anew. */
    void add(Fact fact) {
        int added = jdbc.update(
                "insert into cycle_fact (id, procurement_id, lot_id, authority_id, kind, at, recorded_at, by_hand,"
                        + " actor, detail) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                fact.id(),
                fact.procurement(),
                fact.lot(),
                fact.authority(),
                fact.kind().name(),
                fact.at().atOffset(ZoneOffset.UTC),
                fact.recordedAt().atOffset(ZoneOffset.UTC),
                fact.byHand(),
                fact.actor(),
                json.writeValueAsString(new Detail(fact.announced(), fact.outcome(), fact.reasons(), fact.answer())));
        if (added > 0) touch(List.of(fact.procurement().toString()));
    }

    /** A row for each time, so that none is lost that comes while another is being counted. */
    void touch(Collection<String> subjects) {
        jdbc.batchUpdate(
                "insert into cycle_touched (id, subject) values (?, ?)",
                subjects.stream()
                        .map(subject -> new Object[] {UUID.randomUUID(), subject})
                        .toList());
    }

    /** Has everything counted anew of which there are facts. */
    void touchAll() {
        touch(jdbc.queryForList("select distinct procurement_id from cycle_fact", UUID.class).stream()
                .map(UUID::toString)
                .toList());
    }

    /** What has to be counted anew, with the rows that say so. */
    Map<String, List<UUID>> touched(int most) {
        var touched = new LinkedHashMap<String, List<UUID>>();
        jdbc.query(
                "select id, subject from cycle_touched order by subject limit ?",
                row -> {
                    touched.computeIfAbsent(row.getString("subject"), any -> new ArrayList<>())
                            .add(uuid(row, "id"));
                },
                most);
        return touched;
    }

    void counted(Collection<UUID> rows) {
        named.update("delete from cycle_touched where id in (:ids)", Map.of("ids", rows));
    }

    /** One at a time counts. */
    void enterGate() {
        jdbc.queryForObject("select id from cycle_gate where id = 1 for update", Integer.class);
    }

    Map<UUID, List<Fact>> of(Collection<UUID> procurements) {
        if (procurements.isEmpty()) return new HashMap<>();
        return named
                .query(
                        "select * from cycle_fact where procurement_id in (:ids)",
                        Map.of("ids", procurements),
                        (row, n) -> fact(row))
                .stream()
                .collect(Collectors.groupingBy(Fact::procurement));
    }

    private Fact fact(ResultSet row) throws SQLException {
        var detail = json.readValue(row.getString("detail"), Detail.class);
        return new Fact(
                uuid(row, "procurement_id"),
                row.getObject("lot_id", UUID.class),
                row.getObject("authority_id", UUID.class),
                Fact.Kind.valueOf(row.getString("kind")),
                instant(row, "at"),
                instant(row, "recorded_at"),
                row.getBoolean("by_hand"),
                Objects.requireNonNull(row.getString("actor")),
                detail.announced(),
                detail.outcome(),
                detail.reasons(),
                detail.answer());
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
