package org.commonlot.marketplace.preparation;

import java.util.Optional;
import org.commonlot.marketplace.procedure.ContractKind;
import org.commonlot.marketplace.procedure.Need;
import org.commonlot.marketplace.procedure.Valuation;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** One row for each procurement whose buyer has said something. */
@Component
class Plans {

    private static final RowMapper<Plan> PLAN = (row, n) -> {
        var kind = row.getString("contract_kind");
        var asked = row.getBigDecimal("value_asked");
        var need = kind == null || asked == null
                ? null
                : new Need(
                        ContractKind.valueOf(kind),
                        new Money(asked),
                        row.getBoolean("value_unknown"),
                        Need.Urgency.valueOf(row.getString("urgency")),
                        Need.Bidders.valueOf(row.getString("bidders")),
                        row.getBoolean("framework"));
        return new Plan(
                need,
                new Valuation(
                        row.getBigDecimal("value_base"),
                        row.getBigDecimal("value_options"),
                        row.getBigDecimal("value_extensions"),
                        row.getBigDecimal("value_fees"),
                        row.getBigDecimal("value_participants"),
                        row.getBigDecimal("value_supplied"),
                        row.getBigDecimal("value_others"),
                        row.getBigDecimal("value_vat")),
                row.getBoolean("documents_later"),
                row.getString("urgent_reason"));
    };

    private final JdbcTemplate jdbc;

    Plans(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Plan of(ProcurementId id) {
        return find(id).orElse(Plan.NONE);
    }

    private Optional<Plan> find(ProcurementId id) {
        return jdbc.query("select * from preparation where procurement_id = ?", PLAN, id.value()).stream()
                .findFirst();
    }

    void keep(ProcurementId id, Plan plan) {
        if (find(id).isEmpty()) jdbc.update("insert into preparation (procurement_id) values (?)", id.value());
        var need = plan.need();
        var value = plan.valuation();
        jdbc.update(
                """
                update preparation set contract_kind = ?, urgency = ?, bidders = ?, framework = ?, value_unknown = ?,
                  value_asked = ?, value_base = ?, value_options = ?, value_extensions = ?, value_fees = ?,
                  value_participants = ?, value_supplied = ?, value_others = ?, value_vat = ?, documents_later = ?,
                  urgent_reason = ? where procurement_id = ?""",
                need == null ? null : need.kind().name(),
                need == null ? null : need.urgency().name(),
                need == null ? null : need.bidders().name(),
                need == null ? null : need.framework(),
                need == null ? null : need.valueUnknown(),
                need == null ? null : need.value().amount(),
                value.base(),
                value.options(),
                value.extensions(),
                value.fees(),
                value.participants(),
                value.supplied(),
                value.others(),
                value.vat(),
                plan.documentsLater(),
                plan.urgentReason(),
                id.value());
    }
}
