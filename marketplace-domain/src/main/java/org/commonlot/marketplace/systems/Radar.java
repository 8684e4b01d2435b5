package org.commonlot.marketplace.systems;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What ends when across authorities: systems of their registers, public contracts, and contracts known from imported notices
 * alone; all from what everybody may read.
 */
@Service
@Transactional(readOnly = true)
public class Radar {

    /** How many months it looks ahead by itself, and at most. */
    public static final int MONTHS = 18;

    public static final int MOST_MONTHS = 60;

    /** How many endings a page compares: those that end first. */
    public static final int MOST = 500;

    private static final String SYSTEMS = """
        select 'SYSTEM' as kind, s.id, s.authority_id, o.name as authority_name, s.line_of_business as business,
          s.name as title, coalesce(f.supplier_name, s.supplier) as by_supplier,
          coalesce(f.ended_on, f.ends_on, s.ends_on) as last_day, s.users as users, s.yearly_cost as cost,
          cast(null as date) as starts, cast(null as varchar(8)) as cpv,
          %s
        from business_system s join organisation o on o.id = s.authority_id
          left join contract_file f on f.contract_id = s.contract_id
        where s.retired_on is null and s.internal = false
          and coalesce(f.ended_on, f.ends_on, s.ends_on) between ? and ?\
        """.formatted(ImportedEndings.NONE);

    private static final String CONTRACTS = """
        select 'CONTRACT', f.contract_id, f.authority_id, o.name, cast(null as varchar(60)), f.title, f.supplier_name,
          f.ends_on, cast(null as int), f.contract_value, f.starts_on,
          (select min(p.code) from procurement_cpv p where p.procurement_id = f.procurement_id),
          %s
        from contract_file f join organisation o on o.id = f.authority_id join contract c on c.id = f.contract_id
        where c.state = 'PUBLIC' and f.state = 'RUNNING' and f.ends_on between ? and ?
          and not exists (select 1 from business_system s where s.contract_id = f.contract_id and s.retired_on is null)\
        """.formatted(ImportedEndings.NONE);

    private static final String CONCENTRATION = """
        select s.line_of_business as business, coalesce(f.supplier_name, s.supplier) as by_supplier, count(*) as systems
        from business_system s left join contract_file f on f.contract_id = s.contract_id
        where s.retired_on is null and s.internal = false and coalesce(f.supplier_name, s.supplier) is not null
        group by s.line_of_business, coalesce(f.supplier_name, s.supplier)\
        """;

    private static final String FIRST = " order by last_day, id";

    private final LinesOfBusiness businesses;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Radar(LinesOfBusiness businesses, JdbcTemplate jdbc, Clock clock) {
        this.businesses = businesses;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * From which day on, and until which, something ends.
     *
     * @param months that it looks ahead
     */
    public record Window(LocalDate from, LocalDate until, int months) {}

    /** From today on. */
    public Window window(int months) {
        int ahead = Math.clamp(months, 1, MOST_MONTHS);
        var today = UkTime.date(clock.instant());
        return new Window(today, today.plusMonths(ahead), ahead);
    }

    /** What ends first, at most {@link #MOST} and one more, if there are more. */
    public List<Ending> endings(Window window) {
        var arguments = arguments(window, List.of());
        arguments.add(MOST + 1);
        return jdbc.query(all("") + " limit ?", this::read, arguments.toArray());
    }

    /** All of it, line by line, however much. */
    public void each(Window window, Consumer<Ending> reader) {
        RowMapper<Ending> mapper = this::read;
        jdbc.query(
                all(""),
                rows -> {
                    reader.accept(Objects.requireNonNull(mapper.mapRow(rows, 0)));
                },
                arguments(window, List.of()).toArray());
    }

    /** What ends of these authorities alone. */
    public List<Ending> endings(Window window, Collection<OrganisationId> authorities) {
        if (authorities.isEmpty()) return List.of();
        var among = " and %s in (" + String.join(",", Collections.nCopies(authorities.size(), "?")) + ")";
        var arguments = arguments(
                window, authorities.stream().map(OrganisationId::value).toList());
        arguments.add(MOST + 1);
        return jdbc.query(all(among) + " limit ?", this::read, arguments.toArray());
    }

    /** @param among a condition on the authority, whose column it leaves open */
    private static String all(String among) {
        return SYSTEMS + among.formatted("s.authority_id") + " union all " + CONTRACTS
                + among.formatted("f.authority_id") + " union all " + ImportedEndings.SQL
                + among.formatted("i.organisation_id") + FIRST;
    }

    /** Of each of the three parts, its window, and after that the authorities. */
    private static List<Object> arguments(Window window, List<UUID> authorities) {
        var arguments = new ArrayList<Object>();
        for (int own = 0; own < 2; own++) {
            arguments.add(window.from());
            arguments.add(window.until());
            arguments.addAll(authorities);
        }
        arguments.add(UkTime.startOf(window.from()).atOffset(ZoneOffset.UTC));
        arguments.add(UkTime.endOf(window.until()).atOffset(ZoneOffset.UTC));
        arguments.addAll(authorities);
        return arguments;
    }

    /** Of each line of business, who supplies most of the systems whose supplier is known, over all authorities. */
    public Map<String, Clustering.Concentration> concentration() {
        var named = new LinkedHashMap<String, List<Clustering.Supplied>>();
        jdbc.query(CONCENTRATION, row -> {
            named.computeIfAbsent(row.getString("business"), any -> new ArrayList<>())
                    .add(new Clustering.Supplied(row.getString("by_supplier"), row.getInt("systems")));
        });
        var found = new LinkedHashMap<String, Clustering.Concentration>();
        for (var business : businesses.all()) {
            Clustering.concentration(named.getOrDefault(business.code(), List.of()))
                    .ifPresent(concentration -> found.put(business.code(), concentration));
        }
        return found;
    }

    private Ending read(ResultSet row, int number) throws SQLException {
        var kind = Ending.Kind.valueOf(row.getString("kind"));
        var ends = Objects.requireNonNull(row.getObject("last_day", LocalDate.class));
        var cpv = row.getString("cpv");
        var business = row.getString("business");
        if (business == null && cpv != null) {
            business = businesses.byCpv(cpv).map(LineOfBusiness::code).orElse(null);
        }
        var supplier = row.getString("by_supplier");
        var yearly = yearly(kind, row.getBigDecimal("cost"), row.getObject("starts", LocalDate.class), ends)
                .orElse(null);
        var imported = ImportedEndings.read(row, yearly);
        return new Ending(
                kind,
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                new OrganisationId(Objects.requireNonNull(row.getObject("authority_id", UUID.class))),
                row.getString("authority_name"),
                business,
                row.getString("title"),
                imported == null || supplier == null ? supplier : ImportedEndings.suppliers(supplier),
                ends,
                row.getObject("users", Integer.class),
                imported == null || imported.yearlyNet() == null ? yearly : null,
                cpv,
                imported);
    }

    /** A contract's value shared out over its years. */
    private static Optional<BigDecimal> yearly(
            Ending.Kind kind, @Nullable BigDecimal cost, @Nullable LocalDate starts, LocalDate ends) {
        if (cost == null || kind == Ending.Kind.SYSTEM) return Optional.ofNullable(cost);
        if (starts == null || !ends.isAfter(starts)) return Optional.empty();
        long days = ChronoUnit.DAYS.between(starts, ends) + 1;
        return Optional.of(cost.multiply(BigDecimal.valueOf(365))
                .divide(BigDecimal.valueOf(Math.max(days, 365)), 2, RoundingMode.HALF_UP));
    }
}
