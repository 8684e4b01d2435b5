package org.commonlot.marketplace.procedure;

import java.time.LocalDate;
import java.util.List;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The procedures and thresholds in force on a day: data with dates, never constants. */
@Service
@Transactional(readOnly = true)
public class Procedures {

    private static final RowMapper<ProcedureRule> RULE = (row, n) -> new ProcedureRule(
            row.getString("code"),
            row.getString("legal_reference"),
            row.getString("ocds_method"),
            row.getString("ocds_method_details"),
            row.getBoolean("below_threshold"),
            new Money(row.getBigDecimal("tender_notice_from")),
            row.getInt("minimum_tendering_days"),
            row.getBoolean("assessment_summaries"),
            row.getBoolean("award_notice"),
            row.getInt("standstill_working_days"),
            new Money(row.getBigDecimal("contract_details_from")));

    private static final String IN_FORCE = " valid_from <= ? and (valid_to is null or valid_to >= ?)";

    private final JdbcTemplate jdbc;

    Procedures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<ProcedureRule> inForce(LocalDate day) {
        return jdbc.query("select * from procedure_rule where" + IN_FORCE + " order by code desc", RULE, day, day);
    }

    /** @throws Refused when no such procedure is in force that day */
    public ProcedureRule rule(String code, LocalDate day) {
        return jdbc.query("select * from procedure_rule where code = ? and" + IN_FORCE, RULE, code, day, day).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(ProcedureRefusal.UNKNOWN, code));
    }

    /** The threshold for goods and services of sub-central authorities, VAT included (Sch 1, row 12). */
    public Money threshold(LocalDate day) {
        return jdbc
                .query(
                        "select amount from threshold where code = 'sub-central-goods-services' and" + IN_FORCE,
                        (row, n) -> new Money(row.getBigDecimal(1)),
                        day,
                        day)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No threshold is known for " + day));
    }
}
