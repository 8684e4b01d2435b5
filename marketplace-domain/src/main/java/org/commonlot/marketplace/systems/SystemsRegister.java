package org.commonlot.marketplace.systems;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The systems register as an authority's people read it, and as everybody does. */
@Service
@Transactional(readOnly = true)
public class SystemsRegister {

    public static final int PAGE = 50;

    /** How many lines of business are looked at first. */
    public static final int FIRST = 25;

    private static final String BUSIEST = """
        select s.line_of_business, sum(s.transactions) as transactions, count(*) as systems,
          min(coalesce(f.ended_on, f.ends_on, s.ends_on)) as first_end
        from business_system s left join contract_file f on f.contract_id = s.contract_id
        where s.authority_id = ? and s.retired_on is null and s.internal = false and s.transactions is not null
        group by s.line_of_business order by 2 desc, 1 limit ?\
        """;

    private static final String SPENT = """
        select coalesce(sum(s.yearly_cost), 0) as told,
          coalesce(sum(case when s.open_source = 'YES' then s.yearly_cost end), 0) as open_source
        from business_system s where s.authority_id = ? and s.retired_on is null\
        """;

    private final SystemRows rows;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    SystemsRegister(SystemRows rows, JdbcTemplate jdbc, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where a page ended. */
    public record Place(String name, UUID id) {}

    /**
     * A line of business by how much goes through it.
     *
     * @param transactions a year, as far as they are told
     * @param firstEnd when the first contract for it ends
     */
    public record Busy(
            String business,
            long transactions,
            int systems,
            @Nullable LocalDate firstEnd) {}

    /** What an authority pays for its systems a year, as far as it is told, and how much of that is for open source. */
    public record Spent(BigDecimal told, BigDecimal openSource) {}

    /** All systems of the authority for which this person acts, those in use first. */
    public List<SystemView> own(Actor by) {
        return rows.of(reads(by).value(), today(), KeepingSystems.MOST);
    }

    /** What it pays for those in use. */
    public Spent spent(Actor by) {
        return Objects.requireNonNull(jdbc.queryForObject(
                SPENT,
                (row, n) -> new Spent(row.getBigDecimal("told"), row.getBigDecimal("open_source")),
                reads(by).value()));
    }

    /** One, for the people of its authority. */
    public SystemView one(UUID id, Actor by) {
        var system = rows.one(id, today()).orElseThrow(NotFound::new);
        if (!by.belongsTo(system.authority())) throw new NotFound();
        return system;
    }

    /** One, for whoever may change it. */
    public SystemView kept(UUID id, Actor by) {
        var system = one(id, by);
        if (!mayKeep(system.authority(), by)) throw new NotFound();
        return system;
    }

    public static boolean mayKeep(OrganisationId authority, Actor by) {
        return by.may(Right.KEEP_SYSTEMS, authority);
    }

    /** Everything that is in use, kept to themselves or not, line by line. */
    public void eachOwn(Actor by, Consumer<SystemView> reader) {
        rows.each(reads(by).value(), true, today(), reader);
    }

    /** What everybody may read of an authority, by name: one more than a page, if there are more. */
    public List<SystemView> page(OrganisationId authority, @Nullable Place after) {
        var place = after == null ? new Place("", new UUID(0, 0)) : after;
        return rows.page(authority.value(), place.name(), place.id(), today(), PAGE + 1);
    }

    /** All of that, line by line, however much. */
    public void each(OrganisationId authority, Consumer<SystemView> reader) {
        rows.each(authority.value(), false, today(), reader);
    }

    /** The lines of business through which most goes, with what supports them. */
    public List<Busy> busiest(OrganisationId authority) {
        return jdbc.query(
                BUSIEST,
                (row, n) -> new Busy(
                        row.getString("line_of_business"),
                        row.getLong("transactions"),
                        row.getInt("systems"),
                        row.getObject("first_end", LocalDate.class)),
                authority.value(),
                FIRST);
    }

    static OrganisationId reads(Actor by) {
        return by.organisationWith(Right.KEEP_SYSTEMS)
                .or(() -> by.organisationWith(Right.OBSERVE))
                .or(() -> by.organisationWith(Right.READ_PROCUREMENTS))
                .orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }
}
