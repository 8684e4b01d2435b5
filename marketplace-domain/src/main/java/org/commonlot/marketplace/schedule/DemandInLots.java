package org.commonlot.marketplace.schedule;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.pooling.LinePlaces;
import org.commonlot.marketplace.pooling.PoolingDesk;
import org.commonlot.marketplace.procurement.AnnouncementCheck;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * In which lot each line of demand is bought: suppliers price a lot for those who need it, and its award is shared out among
 * them alone. Where there are several lots, nothing is announced before it is said of every line.
 */
@Service
@Transactional(readOnly = true)
class DemandInLots implements LinePlaces, AnnouncementCheck {

    private final PoolingDesk pools;
    private final JdbcTemplate jdbc;

    DemandInLots(PoolingDesk pools, JdbcTemplate jdbc) {
        this.pools = pools;
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Integer> of(ProcurementId id) {
        var places = new HashMap<UUID, Integer>();
        jdbc.query(
                "select s.demand_line_id, l.number from schedule_line s join lot l on l.id = s.lot_id"
                        + " where s.procurement_id = ? and s.demand_line_id is not null",
                row -> {
                    places.put(row.getObject(1, UUID.class), row.getInt(2));
                },
                id.value());
        return places;
    }

    @Override
    public void requireAnnounceable(ProcurementId id, Money estimated) {
        var pool = pools.of(id).orElse(null);
        if (pool == null || lots(id) < 2) return;
        var placed = of(id);
        long unsaid = pool.lines().stream()
                .filter(line ->
                        line.standing() != null && line.standing().step().needsValue())
                .filter(line -> !placed.containsKey(line.id()))
                .count();
        if (unsaid > 0) throw new Refused(ScheduleRefusal.LINES_WITHOUT_LOT, unsaid);
    }

    private int lots(ProcurementId id) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(distinct number) from lot where procurement_id = ?", Integer.class, id.value()));
    }
}
