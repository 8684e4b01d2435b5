package org.commonlot.marketplace.pooling;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.PartnerShares;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.ProcurementPublished;
import org.commonlot.marketplace.terms.Apportionment;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The published rule by which an award is shared out: where the winner priced quantities, each authority's share is what its
 * own cost; else it is in proportion to what it was committed to in that lot when the procurement was published. Who has
 * withdrawn since has none. Who leads without need of its own gets none.
 */
@Service
@Transactional
public class Allocation implements PartnerShares {

    private static final RowMapper<PublishedDemand> DEMAND = (row, n) -> {
        var baseline = row.getBigDecimal("baseline");
        int lot = row.getInt("lot_number");
        return new PublishedDemand(
                Objects.requireNonNull(row.getObject("line_id", UUID.class)),
                new CoalitionId(Objects.requireNonNull(row.getObject("coalition_id", UUID.class))),
                new OrganisationId(Objects.requireNonNull(row.getObject("authority_id", UUID.class))),
                Objects.requireNonNull(row.getString("name")),
                Objects.requireNonNull(row.getString("title")),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                Objects.requireNonNull(row.getObject("needed_from", LocalDate.class)),
                lot == 0 ? null : lot,
                CommitmentStep.valueOf(row.getString("step")),
                new Money(Objects.requireNonNull(row.getBigDecimal("committed"))),
                baseline == null ? null : new Money(baseline),
                row.getBoolean("gone"));
    };

    private final DemandLines lines;
    private final Pools pools;
    private final LinePlaces places;
    private final JdbcTemplate jdbc;

    Allocation(DemandLines lines, Pools pools, LinePlaces places, JdbcTemplate jdbc) {
        this.lines = lines;
        this.pools = pools;
        this.places = places;
        this.jdbc = jdbc;
    }

    /** Keeps what stands at that moment, in the same transaction. */
    @EventListener
    void on(ProcurementPublished published) {
        var placed = places.of(published.id());
        pools.findByProcurementId(published.id().value())
                .ifPresent(pool -> lines.inPool(pool.id()).forEach(line -> keep(line, placed, published)));
    }

    private void keep(DemandLine line, Map<UUID, Integer> placed, ProcurementPublished published) {
        var standing = line.standing(UkTime.date(published.at()));
        if (standing == null || !standing.step().needsValue() || standing.value() == null) return;
        var demand = line.demand();
        jdbc.update(
                "insert into published_demand (procurement_id, line_id, coalition_id, authority_id, title, quantity,"
                        + " unit, needed_from, lot_number, step, committed, baseline, published_at) values (?, ?, ?, ?, ?, ?,"
                        + " ?, ?, ?, ?, ?, ?, ?)",
                published.id().value(),
                line.id(),
                line.coalition().value(),
                line.authority().value(),
                demand.title(),
                demand.quantity(),
                demand.unit(),
                Date.valueOf(demand.neededFrom()),
                placed.get(line.id()),
                standing.step().name(),
                standing.value(),
                demand.baseline(),
                published.at().atOffset(ZoneOffset.UTC));
    }

    /** What was published, by authority; nothing where nobody buys together. */
    @Transactional(readOnly = true)
    public List<PublishedDemand> demand(ProcurementId id) {
        return jdbc.query(
                "select d.*, o.name, exists (select 1 from demand_signing s where s.line_id = d.line_id"
                        + " and s.step = 'WITHDRAWN' and s.signed_at >= d.published_at) as gone"
                        + " from published_demand d join organisation o on o.id = d.authority_id"
                        + " where d.procurement_id = ? order by o.name, d.title, d.line_id",
                DEMAND,
                id.value());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<OrganisationId, Money> shares(
            ProcurementId id, LotId lot, List<OrganisationId> buyers, Money price, Map<OrganisationId, Money> amounts) {
        if (buyers.size() == 1) return Map.of(buyers.getFirst(), price);
        var demand = within(number(lot), demand(id));
        return share(price, amounts.isEmpty() ? weights(buyers, demand) : priced(buyers, demand, amounts));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<OrganisationId, Money> shares(ProcurementId id, List<OrganisationId> buyers, Money value) {
        if (buyers.size() == 1) return Map.of(buyers.getFirst(), value);
        return share(value, weights(buyers, demand(id)));
    }

    /** It has the same at every stage. */
    private int number(LotId lot) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select number from lot where id = ?", Integer.class, lot.value()));
    }

    /** What is needed in a lot; all of it where nothing is needed in it in particular. */
    static List<PublishedDemand> within(int lot, List<PublishedDemand> demand) {
        var own = demand.stream()
                .filter(line -> line.lot() == null || line.lot() == lot)
                .toList();
        return own.isEmpty() ? demand : own;
    }

    /** Whoever has gone back on all that it was committed to has no share; by commitment where nobody else is left. */
    static Map<OrganisationId, BigDecimal> priced(
            List<OrganisationId> buyers, List<PublishedDemand> demand, Map<OrganisationId, Money> amounts) {
        var standing = demand.stream()
                .filter(line -> !line.withdrawn())
                .map(PublishedDemand::authority)
                .collect(Collectors.toSet());
        var weights = new LinkedHashMap<OrganisationId, BigDecimal>();
        for (var buyer : buyers) {
            var amount = amounts.get(buyer);
            weights.put(buyer, amount == null || !standing.contains(buyer) ? BigDecimal.ZERO : amount.amount());
        }
        boolean none = weights.values().stream().allMatch(weight -> weight.signum() == 0);
        return none ? weights(buyers, demand) : weights;
    }

    /** Equal weights where nothing that counts was published for any of them. */
    static Map<OrganisationId, BigDecimal> weights(List<OrganisationId> buyers, List<PublishedDemand> demand) {
        var weights = new LinkedHashMap<OrganisationId, BigDecimal>();
        buyers.forEach(buyer -> weights.put(buyer, BigDecimal.ZERO));
        for (var line : demand) {
            if (line.withdrawn()) continue;
            weights.computeIfPresent(
                    line.authority(),
                    (authority, sum) -> sum.add(line.committed().amount()));
        }
        if (weights.values().stream().allMatch(weight -> weight.signum() == 0)) {
            weights.replaceAll((authority, none) -> BigDecimal.ONE);
        }
        return weights;
    }

    static Map<OrganisationId, Money> share(Money price, Map<OrganisationId, BigDecimal> weights) {
        var shares = new LinkedHashMap<>(Apportionment.of(price, weights));
        shares.values().removeIf(share -> !share.isPositive());
        return shares;
    }
}
