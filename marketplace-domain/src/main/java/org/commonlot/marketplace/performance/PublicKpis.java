package org.commonlot.marketplace.performance;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.commonlot.marketplace.contract.ContractId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The KPIs of public contracts for everybody, in one query. Ratings are public once their notice is on the central platform;
 * where none is owed, once they are recorded.
 */
@Service
@Transactional(readOnly = true)
public class PublicKpis {

    private static final String OF = """
        select k.number, k.name, k.target, a.first_day, a.last_day, r.rating, r.why, a.notice_number
        from kpi k join contract c on c.id = k.contract_id and c.state = 'PUBLIC'
          left join (kpi_rating r join kpi_assessment a on a.id = r.assessment_id
            and (a.notice_number is not null or not a.notice_owed)) on r.kpi_id = k.id
        where k.contract_id = ? and k.withdrawn_reason is null order by k.number, a.last_day desc
        """;

    private final JdbcTemplate jdbc;

    PublicKpis(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
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

    /** By KPI, the latest period first. */
    public List<Line> of(ContractId contract) {
        return jdbc.query(
                OF,
                (row, n) -> {
                    var rating = row.getString("rating");
                    return new Line(
                            row.getInt("number"),
                            Objects.requireNonNull(row.getString("name")),
                            Objects.requireNonNull(row.getString("target")),
                            row.getObject("first_day", LocalDate.class),
                            row.getObject("last_day", LocalDate.class),
                            rating == null ? null : Rating.valueOf(rating),
                            row.getString("why"),
                            row.getString("notice_number"));
                },
                contract.value());
    }
}
