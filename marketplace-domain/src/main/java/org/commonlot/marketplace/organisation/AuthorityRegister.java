package org.commonlot.marketplace.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.organisation.AuthorityDetails.Tie;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register of authorities: a list in pages, and each with all its ties in two queries. */
@Service
@Transactional(readOnly = true)
public class AuthorityRegister {

    public static final int PAGE = 50;

    private static final String LIST = "select o.id, o.name, a.authority_kind, o.region, a.ends from organisation o"
            + " join authority a on a.id = o.id where o.kind = 'AUTHORITY'"
            + " and (lower(o.name) like ? or lower(a.short_name) like ?)";

    /** Every part and tie in one go: what it is, whose, a name or code, days. */
    private static final String PARTS =
            "select 'IDENTIFIER' as part, organisation_id as tie_id, scheme as text, identifier as code,"
                    + " cast(null as date) as first_day, cast(null as date) as last_day, place"
                    + " from organisation_identifier where organisation_id = ?"
                    + " union all select 'REGIME', authority_id, regime, null, valid_from, valid_to, 0"
                    + " from authority_regime where authority_id = ?"
                    + " union all select 'MEMBER_OF', m.body_id, o.name, null, m.valid_from, m.valid_to, 0"
                    + " from authority_member m join organisation o on o.id = m.body_id where m.member_id = ?"
                    + " union all select 'MEMBER', m.member_id, o.name, null, m.valid_from, m.valid_to, 0"
                    + " from authority_member m join organisation o on o.id = m.member_id where m.body_id = ?"
                    + " union all select 'WITHIN', a.id, o.name, null, a.starts, a.ends, 0"
                    + " from authority a join organisation o on o.id = a.id where a.parent_id = ?"
                    + " union all select 'SUCCESSOR', s.successor_id, o.name, null, a.starts, a.ends, 0"
                    + " from authority_successor s join organisation o on o.id = s.successor_id"
                    + " join authority a on a.id = s.successor_id where s.authority_id = ?"
                    + " union all select 'PREDECESSOR', s.authority_id, o.name, null, a.starts, a.ends, 0"
                    + " from authority_successor s join organisation o on o.id = s.authority_id"
                    + " join authority a on a.id = s.authority_id where s.successor_id = ?"
                    + " union all select 'DEPARTMENT', d.id, d.name, null, d.opened, d.closed, 0"
                    + " from authority_department d where d.authority_id = ?"
                    + " union all select 'ANSWER', a.authority_id, a.answer, a.question, null, null, 0"
                    + " from authority_answer a where a.authority_id = ?";

    /** The authority, once for each of its parts and ties. */
    private static final String ONE = "select o.*, a.*, p.name as parent_name, t.part, t.tie_id, t.text, t.code,"
            + " t.first_day, t.last_day from organisation o"
            + " join authority a on a.id = o.id left join organisation p on p.id = a.parent_id"
            + " left join (" + PARTS + ") t on true where o.id = ?"
            + " order by t.part, t.place, t.text, t.first_day, t.tie_id";

    private static final int PLACES = 10;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    AuthorityRegister(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A page of the list, by name.
     *
     * @param words a part of the name; all authorities if empty
     * @param after the last line of the page before
     * @return at most {@link #PAGE} lines and one more, if there are more
     */
    public List<AuthorityLine> list(String words, @Nullable Place after) {
        var like = "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%";
        var arguments = new ArrayList<Object>(List.of(like, like));
        var sql = new StringBuilder(LIST);
        if (after != null) {
            sql.append(" and (o.name > ? or (o.name = ? and o.id > ?))");
            arguments.addAll(List.of(after.name(), after.name(), after.id()));
        }
        sql.append(" order by o.name, o.id fetch first ").append(PAGE + 1).append(" rows only");
        var today = UkTime.date(clock.instant());
        return jdbc.query(sql.toString(), (row, number) -> line(row, today), arguments.toArray());
    }

    /** Where a page of a list ended. */
    public record Place(String name, UUID id) {}

    private static AuthorityLine line(ResultSet row, LocalDate today) throws SQLException {
        var ends = day(row, "ends");
        return new AuthorityLine(
                id(row),
                row.getString("name"),
                AuthorityKind.valueOf(row.getString("authority_kind")),
                row.getString("region"),
                ends != null && !today.isBefore(ends));
    }

    public AuthorityDetails details(OrganisationId id) {
        var places = new Object[PLACES];
        Arrays.fill(places, id.value());
        Optional<AuthorityDetails> found = jdbc.query(ONE, AuthorityRegister::read, places);
        return found.orElseThrow(NotFound::new);
    }

    private static Optional<AuthorityDetails> read(ResultSet rows) throws SQLException {
        var parts = new Parts();
        AuthorityDetails found = null;
        while (rows.next()) {
            if (rows.getString("part") != null) parts.add(rows);
            // The parts of the rows to come are added to the same lists.
            if (found == null) found = details(rows, parts);
        }
        return Optional.ofNullable(found);
    }

    private static AuthorityDetails details(ResultSet row, Parts parts) throws SQLException {
        return new AuthorityDetails(
                id(row),
                row.getLong("version"),
                row.getString("name"),
                row.getString("short_name"),
                AuthorityKind.valueOf(row.getString("authority_kind")),
                new Address(
                        row.getString("street"),
                        row.getString("locality"),
                        row.getString("region"),
                        row.getString("postal_code"),
                        row.getString("country")),
                row.getString("website"),
                lead(row),
                day(row, "starts"),
                day(row, "ends"),
                row.getString("gss_code"),
                row.getString("note"),
                parent(row),
                parts.identifiers,
                parts.regimes,
                parts.memberOf,
                parts.members,
                parts.within,
                parts.successors,
                parts.predecessors,
                parts.departments,
                parts.answers);
    }

    private static @Nullable DigitalLead lead(ResultSet row) throws SQLException {
        var name = row.getString("digital_lead");
        if (name == null) return null;
        return new DigitalLead(name, row.getString("digital_lead_title"), row.getString("digital_lead_email"));
    }

    private static @Nullable Tie parent(ResultSet row) throws SQLException {
        var parent = row.getObject("parent_id", UUID.class);
        return parent == null ? null : new Tie(new OrganisationId(parent), row.getString("parent_name"), null, null);
    }

    private static OrganisationId id(ResultSet row) throws SQLException {
        return new OrganisationId(row.getObject("id", UUID.class));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** The parts and ties of one authority, sorted by what they are. */
    private static final class Parts {

        private final List<Identifier> identifiers = new ArrayList<>();
        private final List<RegimePeriod> regimes = new ArrayList<>();
        private final List<Tie> memberOf = new ArrayList<>();
        private final List<Tie> members = new ArrayList<>();
        private final List<Tie> within = new ArrayList<>();
        private final List<Tie> successors = new ArrayList<>();
        private final List<Tie> predecessors = new ArrayList<>();
        private final List<Department> departments = new ArrayList<>();
        private final Map<String, String> answers = new HashMap<>();

        void add(ResultSet row) throws SQLException {
            var text = row.getString("text");
            var from = day(row, "first_day");
            var to = day(row, "last_day");
            var tie = new Tie(new OrganisationId(row.getObject("tie_id", UUID.class)), text, from, to);
            switch (row.getString("part")) {
                case "IDENTIFIER" -> identifiers.add(new Identifier(text, row.getString("code")));
                case "REGIME" -> regimes.add(new RegimePeriod(Regime.valueOf(text), known(from), to));
                case "MEMBER_OF" -> memberOf.add(tie);
                case "MEMBER" -> members.add(tie);
                case "WITHIN" -> within.add(tie);
                case "SUCCESSOR" -> successors.add(tie);
                case "PREDECESSOR" -> predecessors.add(tie);
                case "DEPARTMENT" -> departments.add(new Department(tie.id().value(), text, known(from), to));
                case "ANSWER" -> answers.put(row.getString("code"), text);
                default -> throw new IllegalStateException(row.getString("part"));
            }
        }

        private static LocalDate known(@Nullable LocalDate day) {
            if (day == null) throw new IllegalStateException("A day that the database requires");
            return day;
        }
    }
}
