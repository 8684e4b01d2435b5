package org.commonlot.marketplace.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The procedures, thresholds and periods in force on a day: data with dates, never constants. */
@Service
@Transactional(readOnly = true)
public class Procedures {

    private static final RowMapper<ProcedureRule> RULE = (row, n) -> {
        BigDecimal noticeFrom = row.getBigDecimal("tender_notice_from");
        return new ProcedureRule(
                row.getString("code"),
                row.getString("legal_reference"),
                row.getString("ocds_method"),
                row.getString("ocds_method_details"),
                row.getBoolean("below_threshold"),
                noticeFrom == null ? null : new Money(noticeFrom),
                row.getInt("minimum_tendering_days"),
                row.getBoolean("assessment_summaries"),
                row.getBoolean("award_notice"),
                row.getInt("standstill_working_days"),
                new Money(row.getBigDecimal("contract_details_from")),
                ProcedureRule.Conducted.valueOf(row.getString("conduct")),
                ProcedureRule.Announcement.valueOf(row.getString("announcement")));
    };

    private static final RowMapper<TimeLimit> LIMIT = (row, n) -> new TimeLimit(
            TimeLimit.Period.valueOf(row.getString("period")),
            TimeLimit.Circumstance.valueOf(row.getString("circumstance")),
            row.getInt("days"),
            row.getBoolean("decentral_only"),
            row.getString("legal_reference"));

    private static final RowMapper<DirectAwardGround> GROUND = (row, n) -> new DirectAwardGround(
            row.getString("code"),
            row.getString("legal_reference"),
            row.getString("ocds_code"),
            row.getBoolean("transparency_notice"),
            row.getBoolean("award_notice"),
            row.getInt("standstill_working_days"));

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

    /** The kinds of stages that a procedure may have, in their order; none where the award is only recorded. */
    public List<String> stages(String code, LocalDate day) {
        return jdbc.queryForList(
                "select s.kind from procedure_stage s join procedure_rule r on r.code = s.code and r.valid_from ="
                        + " s.valid_from where s.code = ? and r.valid_from <= ? and (r.valid_to is null or r.valid_to"
                        + " >= ?) order by s.number",
                String.class,
                code,
                day,
                day);
    }

    /** Whether a procedure awards under a framework that was awarded before (ss.45-46). */
    public boolean underFramework(String code, LocalDate day) {
        return !jdbc.queryForList(
                        "select code from procedure_rule where under_framework and code = ? and" + IN_FORCE,
                        String.class,
                        code,
                        day,
                        day)
                .isEmpty();
    }

    /** What must be settled before the announcement, in the order in which it is done. */
    public List<GateRule> gates(String code, LocalDate day) {
        return jdbc.query(
                "select g.gate, g.legal_reference from procedure_gate g join procedure_rule r on r.code = g.code and"
                        + " r.valid_from = g.valid_from where g.code = ? and r.valid_from <= ? and (r.valid_to is null"
                        + " or r.valid_to >= ?) order by g.position",
                (row, n) -> new GateRule(Gate.valueOf(row.getString("gate")), row.getString("legal_reference")),
                code,
                day,
                day);
    }

    /** The threshold for goods and services of sub-central authorities, VAT included (Sch 1, row 12). */
    public Money threshold(LocalDate day) {
        return threshold(ContractKind.SERVICES, Buyer.SUB_CENTRAL, day);
    }

    /** The threshold for a kind of contract, VAT included (Sch 1). */
    public Money threshold(ContractKind kind, Buyer buyer, LocalDate day) {
        return amount(kind.threshold(buyer), day);
    }

    /** From which value a contract below the threshold is notifiable (s.87(4)). */
    public Money notifiableFrom(Buyer buyer, LocalDate day) {
        return amount(buyer.code() + "-notifiable", day);
    }

    /** Above which value key performance indicators must be set (s.52). */
    public Money indicatorsAbove(LocalDate day) {
        return amount("performance-indicators", day);
    }

    private Money amount(String code, LocalDate day) {
        return jdbc
                .query(
                        "select amount from threshold where code = ? and" + IN_FORCE,
                        (row, n) -> new Money(row.getBigDecimal(1)),
                        code,
                        day,
                        day)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No threshold " + code + " is known for " + day));
    }

    public TimeLimits timeLimits(LocalDate day) {
        return new TimeLimits(jdbc.query("select * from time_limit where" + IN_FORCE, LIMIT, day, day));
    }

    public List<DirectAwardGround> grounds(LocalDate day) {
        return jdbc.query(
                "select * from direct_award_ground where" + IN_FORCE + " order by position", GROUND, day, day);
    }

    /** @throws Refused when no such ground is in force that day */
    public DirectAwardGround ground(String code, LocalDate day) {
        return grounds(day).stream()
                .filter(ground -> ground.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(ProcedureRefusal.GROUND_UNKNOWN, code));
    }
}
