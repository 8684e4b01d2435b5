package org.commonlot.marketplace.maturity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may know of assessments: the confirmed ones that are public, and nothing of whether there are others. */
@Service
@Transactional(readOnly = true)
public class PublicMaturity {

    private static final int MOST_HISTORY = 20;

    private static final String SHARED = " a.state = 'CONFIRMED' and a.visibility = 'PUBLIC'";

    private static final String ONE = "select a.id, a.authority_id, o.name, a.definition, a.confirmed_at, n.dimension,"
            + " n.level, n.reason, n.evidence from self_assessment a join organisation o on o.id = a.authority_id"
            + " left join self_assessment_answer n on n.assessment_id = a.id where a.id = ? and" + SHARED;

    private static final String LEVELS =
            "select a.id, a.authority_id, a.confirmed_at, a.framework_version, n.dimension,"
                    + " n.level from self_assessment a left join self_assessment_answer n on n.assessment_id = a.id"
                    + " and n.level is not null where a.framework = ? and" + SHARED;

    private final ShippedFrameworks shipped;
    private final JdbcTemplate jdbc;

    PublicMaturity(ShippedFrameworks shipped, JdbcTemplate jdbc) {
        this.shipped = shipped;
        this.jdbc = jdbc;
    }

    /** One of them, with the earlier ones of the same framework: two queries. */
    public PublicAssessment assessment(AssessmentId id) {
        Optional<PublicAssessment> found = jdbc.query(ONE, PublicMaturity::read, id.value());
        var alone = found.orElseThrow(NotFound::new);
        var history = history(alone.framework().code(), alone.authority());
        return new PublicAssessment(
                alone.id(),
                alone.authority(),
                alone.authorityName(),
                alone.framework(),
                alone.confirmedAt(),
                alone.answers(),
                history);
    }

    private static Optional<PublicAssessment> read(ResultSet rows) throws SQLException {
        PublicAssessment found = null;
        var answers = new HashMap<String, PublicAssessment.Said>();
        while (rows.next()) {
            if (found == null) {
                found = new PublicAssessment(
                        new AssessmentId(rows.getObject("id", UUID.class)),
                        new OrganisationId(rows.getObject("authority_id", UUID.class)),
                        rows.getString("name"),
                        FrameworkText.read(rows.getString("definition")),
                        instant(rows, "confirmed_at"),
                        Map.of(),
                        List.of());
            }
            var dimension = rows.getString("dimension");
            if (dimension == null) continue;
            answers.put(
                    dimension,
                    new PublicAssessment.Said(level(rows), rows.getString("reason"), rows.getString("evidence")));
        }
        if (found == null) return Optional.empty();
        return Optional.of(new PublicAssessment(
                found.id(),
                found.authority(),
                found.authorityName(),
                found.framework(),
                found.confirmedAt(),
                answers,
                List.of()));
    }

    private List<PastLevels> history(String framework, OrganisationId authority) {
        var newest = " and a.id in (select b.id from self_assessment b where b.framework = ? and b.authority_id = ?"
                + " and b.state = 'CONFIRMED' and b.visibility = 'PUBLIC'"
                + " order by b.confirmed_at desc, b.id fetch first " + MOST_HISTORY + " rows only)";
        var sql = LEVELS + " and a.authority_id = ?" + newest + " order by a.confirmed_at desc, a.id";
        return List.copyOf(levels(sql, framework, authority.value(), framework, authority.value())
                .values());
    }

    /**
     * The newest public levels of each of these authorities by one framework: one query. Who is absent has shared none;
     * whether there are others is not told.
     */
    public Map<OrganisationId, PastLevels> newest(String framework, Collection<OrganisationId> authorities) {
        if (authorities.isEmpty()) return Map.of();
        var places = String.join(", ", Collections.nCopies(authorities.size(), "?"));
        var sql = LEVELS + " and a.authority_id in (" + places + ") and not exists (select 1 from self_assessment b"
                + " where b.framework = a.framework and b.authority_id = a.authority_id and b.state = 'CONFIRMED'"
                + " and b.visibility = 'PUBLIC' and (b.confirmed_at > a.confirmed_at"
                + " or (b.confirmed_at = a.confirmed_at and b.id < a.id))) order by a.authority_id, a.id";
        var arguments = new ArrayList<Object>();
        arguments.add(framework);
        authorities.forEach(authority -> arguments.add(authority.value()));
        var byAuthority = new HashMap<OrganisationId, PastLevels>();
        levels(sql, arguments.toArray()).forEach((key, levels) -> byAuthority.put(key.authority(), levels));
        return byAuthority;
    }

    private record Key(OrganisationId authority, AssessmentId id) {}

    private Map<Key, PastLevels> levels(String sql, Object... arguments) {
        var found = new LinkedHashMap<Key, PastLevels>();
        var levels = new HashMap<Key, Map<String, Integer>>();
        jdbc.query(
                sql,
                row -> {
                    var id = new AssessmentId(row.getObject("id", UUID.class));
                    var key = new Key(new OrganisationId(row.getObject("authority_id", UUID.class)), id);
                    var own = levels.computeIfAbsent(key, unknown -> new HashMap<>());
                    var dimension = row.getString("dimension");
                    if (dimension != null) own.put(dimension, row.getInt("level"));
                    found.put(
                            key,
                            new PastLevels(id, instant(row, "confirmed_at"), row.getInt("framework_version"), own));
                },
                arguments);
        return found;
    }

    /** The frameworks by which at least one of these authorities shares an assessment, by title: one query. */
    public List<Compared> compared(Collection<OrganisationId> authorities) {
        if (authorities.isEmpty()) return List.of();
        var places = String.join(", ", Collections.nCopies(authorities.size(), "?"));
        var sql = "select a.framework, max(a.title) as title, count(distinct a.authority_id) as sharing"
                + " from self_assessment a where" + SHARED + " and a.authority_id in (" + places + ")"
                + " group by a.framework order by max(a.title), a.framework";
        return jdbc.query(
                sql,
                (row, n) -> new Compared(row.getString("framework"), row.getString("title"), row.getInt("sharing")),
                authorities.stream().map(OrganisationId::value).toArray());
    }

    /**
     * The framework by which these authorities are compared: the one that ships, else the newest version by which one of
     * them has assessed itself in public.
     */
    public Framework framework(String code, Collection<OrganisationId> authorities) {
        var ours = shipped.find(code);
        if (ours.isPresent()) return ours.get();
        if (authorities.isEmpty()) throw new NotFound();
        var places = String.join(", ", Collections.nCopies(authorities.size(), "?"));
        var arguments = new ArrayList<Object>();
        arguments.add(code);
        authorities.forEach(authority -> arguments.add(authority.value()));
        return jdbc
                .query(
                        "select a.definition from self_assessment a where a.framework = ? and" + SHARED
                                + " and a.authority_id in (" + places + ") order by a.framework_version desc,"
                                + " a.confirmed_at desc, a.id fetch first 1 rows"
                                + " only",
                        (row, n) -> FrameworkText.read(row.getString(1)),
                        arguments.toArray())
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** A framework by which authorities can be compared, and how many of them share their levels. */
    public record Compared(String framework, String title, int sharing) {}

    private static @Nullable Integer level(ResultSet row) throws SQLException {
        int level = row.getInt("level");
        return row.wasNull() ? null : level;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
