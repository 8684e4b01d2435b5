package org.commonlot.marketplace.salescycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Cycles as they were counted, and the counts. */
@Repository
class CycleRows {

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final JsonMapper json;
    private final RowMapper<Cycle> cycle;

    CycleRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.json = json;
        this.cycle = (row, n) -> json.readValue(row.getString("content"), Cycle.class);
    }

    List<Cycle> of(Collection<String> subjects) {
        return named.query(
                "select content from sales_cycle where subject in (:subjects)", Map.of("subjects", subjects), cycle);
    }

    /** All in which an authority awarded something to one winner. */
    List<Cycle> of(UUID authority, UUID winner) {
        return jdbc.query(
                "select content from sales_cycle where authority_id = ? and winner_id = ?", cycle, authority, winner);
    }

    /** All that went to one of these. */
    List<Cycle> wonBy(Collection<UUID> winners) {
        return named.query(
                "select content from sales_cycle where winner_id in (:winners) and origin = 'OWN'",
                Map.of("winners", winners),
                cycle);
    }

    /** Those of one procurement of ours, in the order of lots and authorities. */
    List<Cycle> byReference(String reference) {
        return jdbc
                .query("select content from sales_cycle where reference = ? and origin = 'OWN'", cycle, reference)
                .stream()
                .sorted(Comparator.comparing(Cycle::subject).thenComparing(one -> String.valueOf(one.lot())))
                .toList();
    }

    void put(Collection<Cycle> cycles) {
        jdbc.batchUpdate(
                "delete from sales_cycle where id = ?",
                cycles.stream().map(one -> new Object[] {one.id()}).toList());
        jdbc.batchUpdate(
                "insert into sales_cycle (id, subject, origin, authority_id, winner_id, reference, published_on,"
                        + " content) values (?, ?, ?, ?, ?, ?, ?, ?)",
                cycles.stream().map(this::columns).toList());
    }

    private @Nullable Object[] columns(Cycle one) {
        var outcome = one.outcome();
        return new @Nullable Object[] {
            one.id(),
            one.subject(),
            one.origin().name(),
            one.authority(),
            outcome == null ? null : outcome.winner(),
            one.reference(),
            one.days().get(Stage.PUBLISHED),
            json.writeValueAsString(one)
        };
    }

    void remove(Collection<Cycle> cycles) {
        jdbc.batchUpdate(
                "delete from sales_cycle where id = ?",
                cycles.stream().map(one -> new Object[] {one.id()}).toList());
    }

    /** Adds what changed. Only whoever holds the gate does. */
    void count(Counts change) {
        var updates = new ArrayList<Object[]>();
        change.forEach((slot, amount) -> {
            updates.add(new Object[] {
                amount.number(),
                amount.worth(),
                slot.family(),
                slot.value(),
                slot.measure(),
                slot.kind().name(),
                slot.label(),
                slot.day()
            });
        });
        int[] known = jdbc.batchUpdate(
                "update cycle_count set number = number + ?, worth = worth + ?"
                        + " where family = ? and member = ? and measure = ? and kind = ? and label = ? and days = ?",
                updates);
        var fresh = new ArrayList<Object[]>();
        for (int i = 0; i < known.length; i++) {
            if (known[i] == 0) fresh.add(updates.get(i));
        }
        jdbc.batchUpdate(
                "insert into cycle_count (number, worth, family, member, measure, kind, label, days)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                fresh);
    }

    /** Forgets all that was counted. */
    void clear() {
        jdbc.update("delete from cycle_count");
        jdbc.update("delete from sales_cycle");
    }

    /** A number in a slot. */
    record Counted(Slot slot, Counts.Amount amount) {}

    private static final String COUNTED =
            "select family, member, measure, kind, label, days, number, worth from cycle_count where (number <> 0) and"
                    + " (";

    private static final RowMapper<Counted> COUNT = (row, n) -> new Counted(
            new Slot(
                    Objects.requireNonNull(row.getString("family")),
                    Objects.requireNonNull(row.getString("member")),
                    Objects.requireNonNull(row.getString("measure")),
                    Slot.Kind.valueOf(row.getString("kind")),
                    Objects.requireNonNull(row.getString("label")),
                    row.getInt("days")),
            new Counts.Amount(
                    row.getLong("number"), Objects.requireNonNullElse(row.getBigDecimal("worth"), BigDecimal.ZERO)));

    /** All counts of these groups, in one query. */
    List<Counted> counts(Collection<Group> groups) {
        if (groups.isEmpty()) return List.of();
        var arguments = new ArrayList<Object>();
        return jdbc.query(counted(groups, arguments), COUNT, arguments.toArray());
    }

    /** What the page of an authority shows: counts, and its newest cycles. */
    record Page(List<Counted> counts, List<Cycle> newest) {}

    /** In one query: counts first, then as many cycles, the newest first. */
    Page page(Collection<Group> groups, UUID authority, int most) {
        var arguments = new ArrayList<Object>();
        var sql = counted(groups, arguments)
                        .replace(" from cycle_count", ", cast(null as text) as content from cycle_count")
                + " union all select '', '', '', '', '', 0, 0, 0, content from (select content from sales_cycle where"
                + " authority_id = ? and origin = 'OWN' order by authority_id, published_on desc, id limit ?) newest";
        arguments.add(authority);
        arguments.add(most);
        var counts = new ArrayList<Counted>();
        var newest = new ArrayList<Cycle>();
        jdbc.query(
                sql,
                row -> {
                    var content = row.getString("content");
                    if (content == null) counts.add(Objects.requireNonNull(COUNT.mapRow(row, 0)));
                    else newest.add(json.readValue(content, Cycle.class));
                },
                arguments.toArray());
        newest.sort(Comparator.comparing((Cycle one) -> one.day(Stage.PUBLISHED).orElse(LocalDate.EPOCH))
                .reversed()
                .thenComparing(Cycle::id));
        return new Page(counts, newest);
    }

    private static String counted(Collection<Group> groups, List<Object> arguments) {
        var byFamily = groups.stream()
                .sorted(Comparator.comparing(Group::family).thenComparing(Group::value))
                .collect(Collectors.groupingBy(
                        Group::family,
                        LinkedHashMap::new,
                        Collectors.mapping(Group::value, Collectors.<String>toList())));
        var conditions = new ArrayList<String>();
        byFamily.forEach((family, values) -> {
            conditions.add("(family = ? and member in (" + marks(values.size()) + "))");
            arguments.add(family);
            arguments.addAll(values);
        });
        return COUNTED + String.join(" or ", conditions) + ")";
    }

    private static String marks(int number) {
        return String.join(", ", Collections.nCopies(number, "?"));
    }

    /** All counts of these families, or those of one measure, in one query. */
    List<Counted> families(Collection<String> families, @Nullable Measure measure) {
        var arguments = new ArrayList<Object>(families);
        var only = "";
        if (measure != null) {
            only = " and measure = ?";
            arguments.add(measure.name());
        }
        return jdbc.query(
                COUNTED + "family in (" + marks(families.size()) + ")" + only + ")", COUNT, arguments.toArray());
    }
}
