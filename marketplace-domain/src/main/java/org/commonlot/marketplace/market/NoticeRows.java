package org.commonlot.marketplace.market;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonlot.marketplace.market.Notice.Amount;
import org.commonlot.marketplace.market.Notice.Origin;
import org.commonlot.marketplace.market.Notice.Outcome;
import org.commonlot.marketplace.market.Notice.OutcomeKind;
import org.commonlot.marketplace.market.Notice.Party;
import org.commonlot.marketplace.market.Notice.PartyRole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Notices with their parties and outcomes, written and read in batches. Plain SQL, because a bulk of immutable facts
 * has nothing to gain from entities.
 */
@Repository
class NoticeRows {

    private static final List<String> NOTICE = List.of(
            "id",
            "ocid",
            "release_id",
            "published",
            "kind",
            "notice_type",
            "tags",
            "title",
            "description",
            "status",
            "method",
            "procedure_details",
            "category",
            "amount",
            "currency",
            "gross",
            "amount_with_vat",
            "closes",
            "questions_close",
            "award_expected",
            "starts",
            "ends",
            "cpv",
            "regions",
            "sme_suitable",
            "vcse_suitable",
            "source",
            "publisher",
            "link",
            "licence",
            "file",
            "sha256");
    private static final List<String> PARTY =
            List.of("notice_id", "number", "role", "name", "scheme", "identifier", "scale", "vcse", "region");
    private static final List<String> OUTCOME = List.of(
            "notice_id",
            "number",
            "kind",
            "outcome_id",
            "award_id",
            "title",
            "status",
            "suppliers",
            "amount",
            "currency",
            "gross",
            "amount_with_vat",
            "decided",
            "standstill_ends",
            "starts",
            "ends");

    private static final Comparator<Notice> OLDEST_FIRST =
            Comparator.comparing(Notice::published).thenComparing(Notice::releaseId);
    private static final int CHUNK = 500;

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    NoticeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /** Waits until no other batch is being stored. */
    void enterGate() {
        jdbc.queryForObject("select id from market_gate where id = 1 for update", Integer.class);
    }

    /** The hash of each of these notices that is known. */
    Map<UUID, String> hashes(Collection<UUID> ids) {
        var hashes = new HashMap<UUID, String>();
        if (ids.isEmpty()) return hashes;
        named.query("select id, sha256 from market_notice where id in (:ids)", Map.of("ids", ids), row -> {
            hashes.put(row.getObject("id", UUID.class), row.getString("sha256"));
        });
        return hashes;
    }

    void remove(Collection<UUID> ids) {
        if (ids.isEmpty()) return;
        for (var table :
                List.of("market_party where notice_id", "market_outcome where notice_id", "market_notice where id")) {
            named.update("delete from " + table + " in (:ids)", Map.of("ids", ids));
        }
    }

    void add(Collection<Notice> notices) {
        jdbc.batchUpdate(
                insert("market_notice", NOTICE),
                notices.stream().map(NoticeRows::columns).toList());
        jdbc.batchUpdate(
                insert("market_party", PARTY),
                notices.stream().flatMap(NoticeRows::parties).toList());
        jdbc.batchUpdate(
                insert("market_outcome", OUTCOME),
                notices.stream().flatMap(NoticeRows::outcomes).toList());
    }

    /**
     * All notices of these processes, oldest first. Ordered here and not by the database: H2 gives up the index for the
     * order and reads the whole table.
     *
     * @param most how many at most, of all of them together
     */
    Map<String, List<Notice>> of(Collection<String> ocids, int most) {
        var rows = named.query(
                "select * from market_notice where ocid in (:ocids) limit " + most,
                Map.of("ocids", ocids),
                (row, n) -> notice(row));
        var parties = new HashMap<UUID, SortedMap<Integer, Party>>();
        var outcomes = new HashMap<UUID, SortedMap<Integer, Outcome>>();
        each("market_party", rows, row -> numbered(parties, row).put(row.getInt("number"), party(row)));
        each("market_outcome", rows, row -> numbered(outcomes, row).put(row.getInt("number"), outcome(row)));
        return rows.stream()
                .map(notice -> notice.with(listed(parties, notice.id()), listed(outcomes, notice.id())))
                .sorted(OLDEST_FIRST)
                .collect(Collectors.groupingBy(Notice::ocid));
    }

    List<String> ocids() {
        return jdbc.queryForList("select ocid from market_process order by ocid", String.class);
    }

    /** Visits what belongs to these notices, of each in its order. */
    private void each(String table, List<Notice> notices, RowCallbackHandler visit) {
        var ids = notices.stream().map(Notice::id).toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            var some = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            named.query("select * from " + table + " where notice_id in (:ids)", Map.of("ids", some), visit);
        }
    }

    private static <T> SortedMap<Integer, T> numbered(Map<UUID, SortedMap<Integer, T>> all, ResultSet row)
            throws SQLException {
        return all.computeIfAbsent(row.getObject("notice_id", UUID.class), id -> new TreeMap<>());
    }

    private static <T> List<T> listed(Map<UUID, SortedMap<Integer, T>> all, UUID id) {
        var its = all.get(id);
        return its == null ? List.of() : List.copyOf(its.values());
    }

    private static String insert(String table, List<String> columns) {
        return "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(",", java.util.Collections.nCopies(columns.size(), "?")) + ")";
    }

    private static @Nullable Object[] columns(Notice notice) {
        return new @Nullable Object[] {
            notice.id(),
            notice.ocid(),
            notice.releaseId(),
            Columns.time(notice.published()),
            notice.kind().name(),
            notice.noticeType(),
            Columns.lines(notice.tags(), 300),
            notice.title(),
            notice.description(),
            notice.status(),
            notice.method(),
            notice.procedure(),
            notice.category(),
            value(notice.amount()),
            currency(notice.amount()),
            gross(notice.amount()),
            withVat(notice.amount()),
            Columns.time(notice.closes()),
            Columns.time(notice.questionsClose()),
            Columns.time(notice.awardExpected()),
            Columns.time(notice.starts()),
            Columns.time(notice.ends()),
            Columns.lines(notice.cpv(), 4_000),
            Columns.lines(notice.regions(), 4_000),
            notice.smeSuitable(),
            notice.vcseSuitable(),
            notice.origin().source().name(),
            notice.origin().publisher(),
            notice.origin().link(),
            notice.origin().licence(),
            notice.origin().file(),
            notice.sha256()
        };
    }

    private static Stream<@Nullable Object[]> parties(Notice notice) {
        return IntStream.range(0, notice.parties().size()).mapToObj(number -> {
            var party = notice.parties().get(number);
            return new @Nullable Object[] {
                notice.id(),
                number,
                party.role().name(),
                party.name(),
                party.scheme(),
                party.identifier(),
                party.scale(),
                party.vcse(),
                party.region()
            };
        });
    }

    private static Stream<@Nullable Object[]> outcomes(Notice notice) {
        return IntStream.range(0, notice.outcomes().size()).mapToObj(number -> {
            var outcome = notice.outcomes().get(number);
            return new @Nullable Object[] {
                notice.id(),
                number,
                outcome.kind().name(),
                outcome.id(),
                outcome.awardId(),
                outcome.title(),
                outcome.status(),
                Columns.lines(outcome.suppliers(), 8_000),
                value(outcome.amount()),
                currency(outcome.amount()),
                gross(outcome.amount()),
                withVat(outcome.amount()),
                Columns.time(outcome.decided()),
                Columns.time(outcome.standstillEnds()),
                Columns.time(outcome.starts()),
                Columns.time(outcome.ends())
            };
        });
    }

    static java.math.@Nullable BigDecimal value(@Nullable Amount amount) {
        return amount == null ? null : amount.value();
    }

    static @Nullable String currency(@Nullable Amount amount) {
        return amount == null ? null : amount.currency();
    }

    static java.math.@Nullable BigDecimal withVat(@Nullable Amount amount) {
        return amount == null ? null : amount.withVat();
    }

    static boolean gross(@Nullable Amount amount) {
        return amount != null && amount.gross();
    }

    private static Party party(ResultSet row) throws SQLException {
        return new Party(
                PartyRole.valueOf(row.getString("role")),
                row.getString("name"),
                row.getString("scheme"),
                row.getString("identifier"),
                row.getString("scale"),
                row.getBoolean("vcse"),
                row.getString("region"));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(
                OutcomeKind.valueOf(row.getString("kind")),
                row.getString("outcome_id"),
                row.getString("award_id"),
                row.getString("title"),
                row.getString("status"),
                Columns.lines(row, "suppliers"),
                Columns.amount(row),
                Columns.time(row, "decided"),
                Columns.time(row, "standstill_ends"),
                Columns.time(row, "starts"),
                Columns.time(row, "ends"));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getString("ocid"),
                row.getString("release_id"),
                Objects.requireNonNullElse(Columns.time(row, "published"), Instant.EPOCH),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("notice_type"),
                Columns.lines(row, "tags"),
                row.getString("title"),
                row.getString("description"),
                row.getString("status"),
                row.getString("method"),
                row.getString("procedure_details"),
                row.getString("category"),
                Columns.amount(row),
                Columns.time(row, "closes"),
                Columns.time(row, "questions_close"),
                Columns.time(row, "award_expected"),
                Columns.time(row, "starts"),
                Columns.time(row, "ends"),
                Columns.lines(row, "cpv"),
                Columns.lines(row, "regions"),
                row.getBoolean("sme_suitable"),
                row.getBoolean("vcse_suitable"),
                List.of(),
                List.of(),
                new Origin(
                        MarketSource.valueOf(row.getString("source")),
                        row.getString("publisher"),
                        row.getString("link"),
                        row.getString("licence"),
                        row.getString("file")),
                row.getString("sha256"));
    }
}
