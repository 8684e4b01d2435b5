package org.commonlot.marketplace.schedule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What authors have set of their drafts' price schedules. */
@Component
class SchedulePlans {

    private final JdbcTemplate jdbc;

    SchedulePlans(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    SchedulePlan of(ProcurementId id) {
        var placed = new ArrayList<SchedulePlan.Placed>();
        var own = new ArrayList<SchedulePlan.Own>();
        jdbc.query(
                "select lot_id, demand_line_id, item, unit, quantity from schedule_line where procurement_id = ?"
                        + " order by place",
                row -> {
                    var lot = new LotId(Objects.requireNonNull(row.getObject("lot_id", UUID.class)));
                    var line = row.getObject("demand_line_id", UUID.class);
                    var item = Objects.requireNonNull(row.getString("item"));
                    if (line != null) placed.add(new SchedulePlan.Placed(line, lot, item));
                    else {
                        own.add(new SchedulePlan.Own(
                                lot,
                                item,
                                Objects.requireNonNull(row.getString("unit")),
                                Objects.requireNonNull(row.getBigDecimal("quantity"))));
                    }
                },
                id.value());
        return new SchedulePlan(placed, own, tiers(id));
    }

    private Map<String, List<BigDecimal>> tiers(ProcurementId id) {
        var tiers = new LinkedHashMap<String, List<BigDecimal>>();
        jdbc.query(
                "select item, from_quantity from schedule_tier where procurement_id = ? order by item, from_quantity",
                row -> {
                    tiers.computeIfAbsent(Objects.requireNonNull(row.getString("item")), item -> new ArrayList<>())
                            .add(row.getBigDecimal("from_quantity"));
                },
                id.value());
        return tiers;
    }

    /** The author holds the procurement alone meanwhile. */
    void keep(ProcurementId id, SchedulePlan plan) {
        jdbc.update("delete from schedule_line where procurement_id = ?", id.value());
        jdbc.update("delete from schedule_tier where procurement_id = ?", id.value());
        int place = 0;
        for (var line : plan.placed()) {
            jdbc.update(
                    "insert into schedule_line (procurement_id, place, lot_id, demand_line_id, item)"
                            + " values (?, ?, ?, ?, ?)",
                    id.value(),
                    place++,
                    line.lot().value(),
                    line.line(),
                    line.item());
        }
        for (var need : plan.own()) {
            jdbc.update(
                    "insert into schedule_line (procurement_id, place, lot_id, item, unit, quantity)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    id.value(),
                    place++,
                    need.lot().value(),
                    need.item(),
                    need.unit(),
                    need.quantity());
        }
        plan.tiers()
                .forEach((item, from) -> from.forEach(quantity -> jdbc.update(
                        "insert into schedule_tier (procurement_id, item, from_quantity) values (?, ?, ?)",
                        id.value(),
                        item,
                        quantity)));
    }
}
