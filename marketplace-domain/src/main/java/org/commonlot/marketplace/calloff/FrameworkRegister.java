package org.commonlot.marketplace.calloff;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What others may call off from, for everybody. Amounts include VAT. */
@Service
@Transactional(readOnly = true)
public class FrameworkRegister {

    public static final int PAGE = 20;

    private static final String LINES = """
        select f.procurement_id, f.published_at, p.reference, p.title, o.name as lead, f.route, f.ceiling, f.starts_on,
          f.ends_on, f.longer_because, f.fee, f.method, f.mechanism, f.lead_agrees,
          (select coalesce(sum(coalesce(v.contract_value, c.price)), 0)
            from contract c left join contract_file v on v.contract_id = c.id
            where c.procurement_id = f.procurement_id and c.state <> 'TO_SIGN')
            + (select coalesce(sum(coalesce(v.contract_value, c.price)), 0) from call_off k
              join contract c on c.id = k.contract_id left join contract_file v on v.contract_id = c.id
            where k.procurement_id = f.procurement_id and k.method = 'COMPETITION') as contracted,
          (select coalesce(sum(k.amount), 0) from call_off k where k.procurement_id = f.procurement_id
            and k.state in ('ASKED', 'AGREED')) as pending
        from framework_offer f join procurement p on p.id = f.procurement_id
          join organisation o on o.id = p.lead_authority_id
        where f.published_at is not null\
        """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    FrameworkRegister(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where it stands on the day that it is read. */
    public enum Standing {
        /** No contract is signed yet, or its first day has not come. */
        COMING,
        RUNNING,
        ENDED
    }

    /** The last line of the page before. */
    public record Place(Instant publishedAt, UUID id) {}

    /**
     * A framework, or an option for others.
     *
     * @param taken by contracts that are signed, as they stand, and by call-offs that stand without one; a change that is only
     *     proposed is not public, although its rise is reserved (see {@link Taken})
     */
    public record Line(
            UUID id,
            Instant publishedAt,
            String reference,
            String title,
            String lead,
            OfferRoute route,
            Money ceiling,
            Money taken,
            LocalDate starts,
            LocalDate ends,
            @Nullable String longerBecause,
            BigDecimal fee,
            OfferMethod method,
            String mechanism,
            boolean leadAgrees,
            Standing standing) {

        public Money headroom() {
            return new Money(ceiling.amount().subtract(taken.amount()).max(BigDecimal.ZERO));
        }
    }

    /**
     * What a body has called off, or a buyer was awarded, by a signed contract.
     *
     * @param amount as the contract stands after its changes
     */
    public record Use(
            String lot, String authority, String supplier, Money amount, LocalDate signedOn, boolean calledOff) {}

    /** A framework with who may call off, and who has a contract. */
    public record Details(Line line, List<String> bodies, List<String> kinds, List<Use> uses) {
        public Details {
            bodies = List.copyOf(bodies);
            kinds = List.copyOf(kinds);
            uses = List.copyOf(uses);
        }
    }

    /** How many contracts are on a page; all of them are in the table to download. */
    public static final int MOST_USES = 100;

    /** The newest first; one more than a page, if there are more. In one query. */
    public List<Line> page(@Nullable Place after) {
        var arguments = new ArrayList<Object>();
        var sql = LINES;
        if (after != null) {
            sql += " and (f.published_at, f.procurement_id) < (?, ?)";
            arguments.add(after.publishedAt().atOffset(java.time.ZoneOffset.UTC));
            arguments.add(after.id());
        }
        arguments.add(PAGE + 1);
        return jdbc.query(
                sql + " order by f.published_at desc, f.procurement_id desc limit ?", line(), arguments.toArray());
    }

    /** Nothing where a procurement of that reference lets nobody else in. In two queries. */
    public Optional<Details> one(String reference) {
        return jdbc.query(LINES + " and p.reference = ?", line(), reference).stream()
                .findFirst()
                .map(this::details);
    }

    private Details details(Line line) {
        var bodies = new ArrayList<String>();
        var kinds = new ArrayList<String>();
        var uses = new ArrayList<Use>();
        jdbc.query(
                "select * from (select 1 as what, o.name as name, cast(null as varchar(200)) as supplier, cast(null as"
                        + " varchar(200)) as lot, cast(null as numeric(14, 2)) as price, cast(null as date) as signed_on,"
                        + " false as called_off from framework_body b join organisation o on o.id = b.authority_id"
                        + " where b.procurement_id = ?"
                        + " union all select 2, k.kind, null, null, null, null, false from framework_kind k"
                        + " where k.procurement_id = ?"
                        + " union all select 3, o.name, c.supplier_name, l.title, coalesce(v.contract_value, c.price), c.signed_on,"
                        + " c.called_off from contract c left join contract_file v on v.contract_id = c.id join lot l on l.id = c.lot_id join organisation o on o.id = c.authority_id"
                        + " where c.procurement_id = ? and c.state <> 'TO_SIGN'"
                        + " union all select 3, o.name, c.supplier_name, l.title, coalesce(v.contract_value, c.price), c.signed_on,"
                        + " true from call_off k join contract c on c.id = k.contract_id left join contract_file v on v.contract_id = c.id"
                        + " join lot l on l.id = k.lot_id join organisation o on o.id = k.authority_id"
                        + " where k.procurement_id = ? and k.method = 'COMPETITION') u order by what, signed_on, name limit ?",
                row -> {
                    var name = Objects.requireNonNull(row.getString("name"));
                    switch (row.getInt("what")) {
                        case 1 -> bodies.add(name);
                        case 2 -> kinds.add(name);
                        default -> uses.add(use(row, name));
                    }
                },
                line.id(),
                line.id(),
                line.id(),
                line.id(),
                600 + MOST_USES);
        return new Details(line, bodies, kinds, uses.subList(0, Math.min(MOST_USES, uses.size())));
    }

    private static Use use(ResultSet row, String name) throws SQLException {
        return new Use(
                Objects.requireNonNull(row.getString("lot")),
                name,
                Objects.requireNonNull(row.getString("supplier")),
                new Money(Objects.requireNonNull(row.getBigDecimal("price"))),
                Objects.requireNonNull(row.getObject("signed_on", LocalDate.class)),
                row.getBoolean("called_off"));
    }

    /** Hands out every signed contract in the order of signature. */
    public void eachUse(String reference, Consumer<Use> reader) {
        jdbc.query(
                "select * from (select o.name, c.supplier_name as supplier, l.title as lot, coalesce(v.contract_value, c.price) as"
                        + " price, c.signed_on, c.called_off, c.id from contract c left join contract_file v on v.contract_id = c.id join procurement p on p.id = c.procurement_id join lot l on l.id = c.lot_id"
                        + " join organisation o on o.id = c.authority_id join framework_offer f on f.procurement_id = p.id"
                        + " where p.reference = ? and f.published_at is not null and c.state <> 'TO_SIGN'"
                        + " union all select o.name, c.supplier_name, l.title, coalesce(v.contract_value, c.price), c.signed_on, true,"
                        + " c.id from call_off k join procurement p on p.id = k.procurement_id join contract c on c.id = k.contract_id"
                        + " left join contract_file v on v.contract_id = c.id join lot l on l.id = k.lot_id"
                        + " join organisation o on o.id = k.authority_id where p.reference = ? and k.method = 'COMPETITION') u"
                        + " order by signed_on, id",
                row -> {
                    reader.accept(use(row, Objects.requireNonNull(row.getString("name"))));
                },
                reference,
                reference);
    }

    private RowMapper<Line> line() {
        var today = UkTime.date(clock.instant());
        return (row, n) -> {
            var contracted = Objects.requireNonNull(row.getBigDecimal("contracted"));
            var starts = Objects.requireNonNull(row.getObject("starts_on", LocalDate.class));
            var ends = Objects.requireNonNull(row.getObject("ends_on", LocalDate.class));
            return new Line(
                    Objects.requireNonNull(row.getObject("procurement_id", UUID.class)),
                    Objects.requireNonNull(row.getObject("published_at", OffsetDateTime.class))
                            .toInstant(),
                    Objects.requireNonNull(row.getString("reference")),
                    Objects.requireNonNull(row.getString("title")),
                    Objects.requireNonNull(row.getString("lead")),
                    OfferRoute.valueOf(row.getString("route")),
                    new Money(Objects.requireNonNull(row.getBigDecimal("ceiling"))),
                    new Money(contracted.add(Objects.requireNonNull(row.getBigDecimal("pending")))),
                    starts,
                    ends,
                    row.getString("longer_because"),
                    Objects.requireNonNull(row.getBigDecimal("fee")),
                    OfferMethod.valueOf(row.getString("method")),
                    Objects.requireNonNull(row.getString("mechanism")),
                    row.getBoolean("lead_agrees"),
                    ends.isBefore(today)
                            ? Standing.ENDED
                            : starts.isAfter(today) || contracted.signum() == 0 ? Standing.COMING : Standing.RUNNING);
        };
    }
}
