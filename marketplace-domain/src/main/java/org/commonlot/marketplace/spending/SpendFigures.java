package org.commonlot.marketplace.spending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What authorities spend on digital, and what is to come, for everybody: each answer in one query. */
@Service
@Transactional(readOnly = true)
public class SpendFigures {

    /** Contracts that are public alone: what is signed and not yet public is not told. {@code #only} narrows it down. */
    private static final String FACTS = """
        select 'GOV_TECH' as figure, f.authority_id, coalesce(m.gov_tech, 'UNKNOWN') as label, f.signed_on as fact_day,
          1 as cases, f.contract_value as amount, cast(null as numeric(14, 2)) as most
        from contract_file f join contract c on c.id = f.contract_id and c.state = 'PUBLIC'
        left join contract_mark m on m.contract_id = f.contract_id where 1 = 1 #only f
        union all
        select 'OPEN_SOURCE', f.authority_id,
          case when m.open_source is null then 'UNKNOWN' when m.open_source > 0 then 'YES' else 'NO' end, f.signed_on,
          1, coalesce(m.open_source, 0), null
        from contract_file f join contract c on c.id = f.contract_id and c.state = 'PUBLIC'
        left join contract_mark m on m.contract_id = f.contract_id where 1 = 1 #only f
        union all
        select 'FUNDING', f.authority_id, coalesce(m.funding, 'UNKNOWN'), f.signed_on, 1, f.contract_value, null
        from contract_file f join contract c on c.id = f.contract_id and c.state = 'PUBLIC'
        left join contract_mark m on m.contract_id = f.contract_id where 1 = 1 #only f
        union all
        select 'SAVING', s.authority_id, coalesce(m.digital_saving, 'UNKNOWN'),
          cast(s.made_at at time zone 'Europe/London' as date),
          case when s.counters is null then 1 else -1 end, s.saving, null
        from saving_entry s join purchase_order x on x.id = s.order_id
        left join contract_mark m on m.contract_id = x.contract_id where 1 = 1 #only s
        union all
        select 'PIPELINE', e.authority_id, '', e.tender_expected, 1, e.value_least, e.value_most
        from pipeline_entry e where e.state = 'PLANNED' and e.tender_expected >= :today #only e
        union all
        select 'RENEWAL', f.authority_id, '', f.ends_on, 1, f.contract_value, null
        from contract_file f join contract c on c.id = f.contract_id and c.state = 'PUBLIC'
        where f.state = 'RUNNING' and f.ends_on >= :today #only f
        union all
        select 'SYSTEMS', b.authority_id, '', b.ends_on, 1, coalesce(b.yearly_cost, 0), null
        from business_system b where b.contract_id is null and b.retired_on is null and not b.internal
          and b.ends_on >= :today #only b
        """;

    private static final String LINES = """
        select figure, authority_id, label, year_begins, sum(cases) as cases, sum(amount) as amount, sum(most) as most
        from (select d.*, extract(year from d.fact_day) - case when extract(month from d.fact_day) < 4 then 1 else 0 end
            as year_begins from (#facts) d) y
        group by figure, authority_id, label, year_begins order by figure, year_begins, authority_id, label
        """;

    private static final RowMapper<SpendLine> LINE = (row, n) -> new SpendLine(
            SpendFigure.valueOf(row.getString("figure")),
            Objects.requireNonNull(row.getObject("authority_id", UUID.class)),
            row.getString("label"),
            row.getInt("year_begins"),
            row.getLong("cases"),
            row.getBigDecimal("amount"),
            row.getBigDecimal("most"));

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    SpendFigures(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        this.clock = clock;
    }

    /** Of one authority, by figure and year. */
    public List<SpendLine> of(OrganisationId authority) {
        return lines(" and $1.authority_id = :authority", new MapSqlParameterSource("authority", authority.value()));
    }

    /** Of all, by figure, year and authority: hundreds of authorities, a few years each. */
    public List<SpendLine> all() {
        return lines("", new MapSqlParameterSource());
    }

    private List<SpendLine> lines(String only, MapSqlParameterSource values) {
        var facts = FACTS.replaceAll("#only ([a-z])", only);
        return jdbc.query(LINES.replace("#facts", facts), values.addValue("today", today()), LINE);
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }
}
