package org.commonlot.marketplace.schedule;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.pooling.LineView;
import org.commonlot.marketplace.pooling.PoolingDesk;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.ProcurementPublished;
import org.commonlot.marketplace.terms.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What bids price: as it was published, for everybody, and before that as it would be. */
@Service
@Transactional
public class Schedules {

    private final SchedulePlans plans;
    private final PoolingDesk pools;
    private final Opportunities opportunities;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Schedules(SchedulePlans plans, PoolingDesk pools, Opportunities opportunities, JdbcTemplate jdbc, JsonMapper json) {
        this.plans = plans;
        this.pools = pools;
        this.opportunities = opportunities;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Keeps what stands at that moment, in the same transaction; lots that are priced as a whole need no row. At each stage
     * bids price the same.
     */
    @EventListener
    void on(ProcurementPublished published) {
        var opportunity =
                opportunities.byId(published.id()).orElseThrow(NotFound::new).opportunity();
        var rounds = opportunities.rounds(published.id());
        var schedules = making(
                        published.id(),
                        opportunity,
                        rounds.values().stream().distinct().toList())
                .schedules();
        rounds.forEach((round, lot) -> {
            var schedule = Objects.requireNonNull(schedules.get(lot));
            if (schedule.pricedAsWhole()) return;
            jdbc.update(
                    "insert into price_schedule (lot_id, procurement_id, content, published_at) values (?, ?, ?, ?)",
                    round.value(),
                    published.id().value(),
                    json.writeValueAsString(schedule),
                    published.at().atOffset(ZoneOffset.UTC));
        });
    }

    /** What bids for a published lot price. */
    @Transactional(readOnly = true)
    public PriceSchedule of(LotId lot) {
        return jdbc
                .queryForList("select content from price_schedule where lot_id = ?", String.class, lot.value())
                .stream()
                .findFirst()
                .map(content -> json.readValue(content, PriceSchedule.class))
                .orElse(PriceSchedule.WHOLE);
    }

    /** Of a published procurement, those of its lots that are not priced as a whole. */
    @Transactional(readOnly = true)
    public Map<LotId, PriceSchedule> of(ProcurementId id) {
        var schedules = new LinkedHashMap<LotId, PriceSchedule>();
        jdbc.query(
                "select lot_id, content from price_schedule where procurement_id = ?",
                row -> {
                    schedules.put(
                            new LotId(Objects.requireNonNull(row.getObject("lot_id", UUID.class))),
                            json.readValue(row.getString("content"), PriceSchedule.class));
                },
                id.value());
        return schedules;
    }

    /** What bids would price if it were published now: the caller has the details, and may read it. */
    @Transactional(readOnly = true)
    public Map<LotId, PriceSchedule> drafted(ProcurementDetails details) {
        return making(details).schedules();
    }

    Making making(ProcurementDetails details) {
        var lots = details.lots().stream().map(lot -> lot.id()).toList();
        return making(details.id(), details.opportunity(), lots);
    }

    private Making making(ProcurementId id, Opportunity opportunity, List<LotId> lots) {
        return new Making(opportunity.leadBuyer(), lots, demand(id, opportunity), plans.of(id));
    }

    /** What those for whom it is bought are committed to; others in the group are not asked for yet. */
    private List<LineView> demand(ProcurementId id, Opportunity opportunity) {
        var buyers = opportunity.buyers().stream().map(Opportunity.Buyer::id).toList();
        return pools.of(id).stream()
                .flatMap(pool -> pool.lines().stream())
                .filter(line -> buyers.contains(line.authority().value()))
                .filter(line ->
                        line.standing() != null && line.standing().step().needsValue())
                .toList();
    }
}
