package org.commonlot.marketplace.performance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How public contracts are performed, for everybody, in one query. Ratings of KPIs are public once their notice is on the
 * central platform; where none is owed, once they are recorded. A breach or poor performance is public with its notice.
 */
@Service
@Transactional(readOnly = true)
public class PublicPerformance {

    private static final String OF = """
        select p.part, k.number as kpi, k.name, k.target, a.first_day, a.last_day, r.rating, r.why,
          a.notice_number as rated_in, g.number, g.corrects, g.kind, g.happened_on, g.obligation, g.what, g.impact,
          g.duration, g.mitigation, g.warnings, g.scope, g.amount, g.basis, g.decision, g.exclusion, g.notice_number
        from contract c cross join (values ('KPI'), ('FAILING')) p(part)
          left join kpi k on p.part = 'KPI' and k.contract_id = c.id and k.withdrawn_reason is null
          left join (kpi_rating r join kpi_assessment a on a.id = r.assessment_id
            and (a.notice_number is not null or not a.notice_owed)) on r.kpi_id = k.id
          left join failing g on p.part = 'FAILING' and g.contract_id = c.id and g.state = 'PUBLISHED'
        where c.id = ? and c.state = 'PUBLIC' and (k.id is not null or g.id is not null)
        order by k.number, a.last_day desc, g.number
        """;

    private final JdbcTemplate jdbc;

    PublicPerformance(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What everybody reads of a contract.
     *
     * @param failings in the order in which they were recorded
     */
    public record Told(List<Line> kpis, List<Failed> failings) {

        public Told {
            kpis = List.copyOf(kpis);
            failings = List.copyOf(failings);
        }
    }

    /**
     * A KPI in a period in which it was rated; the last five are nothing where no rating is public.
     *
     * @param why it is rated so
     */
    public record Line(
            int number,
            String name,
            String target,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Rating rating,
            @Nullable String why,
            @Nullable String noticeNumber) {}

    /**
     * A breach or poor performance, as its notice tells it.
     *
     * @param corrects the number of an earlier one that this one puts right
     */
    public record Failed(int number, @Nullable Integer corrects, FailingTerms terms, String noticeNumber) {}

    /** KPIs by number, the latest period first. */
    public Told of(ContractId contract) {
        return Objects.requireNonNull(jdbc.query(OF, PublicPerformance::read, contract.value()), "rows that are read");
    }

    private static Told read(ResultSet rows) throws SQLException {
        var kpis = new ArrayList<Line>();
        var failings = new ArrayList<Failed>();
        while (rows.next()) {
            if (text(rows, "part").equals("KPI")) kpis.add(line(rows));
            else failings.add(failed(rows));
        }
        return new Told(kpis, failings);
    }

    private static Line line(ResultSet row) throws SQLException {
        var rating = row.getString("rating");
        return new Line(
                row.getInt("kpi"),
                text(row, "name"),
                text(row, "target"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                rating == null ? null : Rating.valueOf(rating),
                row.getString("why"),
                row.getString("rated_in"));
    }

    private static Failed failed(ResultSet row) throws SQLException {
        var terms = new FailingTerms(
                text(row, "kind"),
                Objects.requireNonNull(row.getObject("happened_on", LocalDate.class)),
                account(row),
                outcome(row),
                ExclusionCondition.valueOf(text(row, "exclusion")));
        return new Failed(
                row.getInt("number"), row.getObject("corrects", Integer.class), terms, text(row, "notice_number"));
    }

    private static FailingAccount account(ResultSet row) throws SQLException {
        return new FailingAccount(
                text(row, "obligation"),
                text(row, "what"),
                text(row, "impact"),
                text(row, "duration"),
                text(row, "mitigation"),
                text(row, "warnings"));
    }

    private static FailingOutcome outcome(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("amount");
        return new FailingOutcome(
                text(row, "scope"),
                amount == null ? null : new Money(amount),
                text(row, "basis"),
                text(row, "decision"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
