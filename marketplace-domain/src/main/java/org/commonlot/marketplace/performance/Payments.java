package org.commonlot.marketplace.performance;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** What invoices add up to, and long lists of them, read without making objects of them. */
@Component
class Payments {

    private static final int FETCH = 500;

    /** Concessions have no implied payment term and are not reported on (ss.68(1), 69(1)). */
    private static final String COVERED = " join contract_file f on f.contract_id = i.contract_id and f.public_contract"
            + " and f.kind not in ('CONCESSION', 'LIGHT_TOUCH_CONCESSION', 'DEFENCE_CONCESSION')";

    private static final String FIGURES =
            """
                select count(i.paid_on) as payments, coalesce(sum(i.days_to_pay), 0) as days_sum,
                  coalesce(sum(case when i.days_to_pay <= 30 then 1 else 0 end), 0) as thirty,
                  coalesce(sum(case when i.days_to_pay > 30 and i.days_to_pay <= 60 then 1 else 0 end), 0) as sixty,
                  coalesce(sum(case when i.paid_on <= i.pay_by then 1 else 0 end), 0) as term
                from invoice i\
                """ + COVERED + " where i.authority_id = ? and i.paid_on >= ? and i.paid_on <= ?";

    private static final String DUE = """
            select count(*) as due, coalesce(sum(case when i.paid_on is null or i.paid_on > ? then 1 else 0 end), 0) as unpaid
            from invoice i\
            """ + COVERED
            + " where i.authority_id = ? and i.pay_by >= ? and i.pay_by <= ? and i.state in ('RECEIVED', 'PAID')";

    /** Above it a payment is published (s.70). */
    static final BigDecimal LARGE = new BigDecimal("30000");

    private static final String LINES = """
        select i.id, f.contract_id, p.reference, f.title, f.supplier_name, i.number, i.what, i.amount, i.received_on, i.due_on,
          i.state, i.pay_by, i.paid_on, i.days_to_pay, i.disputed_days
        from invoice i join contract_file f on f.contract_id = i.contract_id join procurement p on p.id = f.procurement_id\
        """;

    private static final RowMapper<PaymentLine> LINE = (row, n) -> new PaymentLine(
            Objects.requireNonNull(row.getObject("id", UUID.class)),
            Objects.requireNonNull(row.getObject("contract_id", UUID.class)),
            row.getString("reference"),
            row.getString("title"),
            row.getString("supplier_name"),
            row.getString("number"),
            row.getString("what"),
            row.getBigDecimal("amount"),
            Objects.requireNonNull(row.getObject("received_on", LocalDate.class)),
            row.getObject("due_on", LocalDate.class),
            InvoiceState.valueOf(row.getString("state")),
            Objects.requireNonNull(row.getObject("pay_by", LocalDate.class)),
            row.getObject("paid_on", LocalDate.class),
            row.getObject("days_to_pay", Integer.class),
            row.getInt("disputed_days"));

    private final JdbcTemplate jdbc;

    Payments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    ComplianceFigures figures(OrganisationId authority, LocalDate first, LocalDate last) {
        var due = jdbc.queryForObject(
                DUE,
                (row, n) -> new int[] {row.getInt("due"), row.getInt("unpaid")},
                last,
                authority.value(),
                first,
                last);
        return Objects.requireNonNull(jdbc.queryForObject(
                FIGURES, (row, n) -> figures(row, Objects.requireNonNull(due)), authority.value(), first, last));
    }

    /** Of payments above the limit alone. */
    ComplianceFigures large(OrganisationId authority, LocalDate first, LocalDate last) {
        return Objects.requireNonNull(jdbc.queryForObject(
                FIGURES + " and i.amount > ?",
                (row, n) -> figures(row, new int[] {0, 0}),
                authority.value(),
                first,
                last,
                LARGE));
    }

    private static ComplianceFigures figures(ResultSet row, int[] due) throws SQLException {
        return new ComplianceFigures(
                row.getInt("payments"),
                row.getLong("days_sum"),
                row.getInt("thirty"),
                row.getInt("sixty"),
                row.getInt("term"),
                due[0],
                due[1]);
    }

    /** Payments above the limit of a stretch, from the latest one on, after a place. */
    List<PaymentLine> large(OrganisationId authority, Span span, PaymentLine.@Nullable Place after, int most) {
        var sql = LINES + largeOf() + " and i.paid_on >= ? and i.paid_on <= ?"
                + (after == null ? "" : " and (i.paid_on, i.id) < (?, ?)")
                + " order by i.authority_id desc, i.paid_on desc, i.id desc limit ?";
        return after == null
                ? jdbc.query(sql, LINE, authority.value(), LARGE, span.first(), span.last(), most)
                : jdbc.query(
                        sql,
                        LINE,
                        authority.value(),
                        LARGE,
                        span.first(),
                        span.last(),
                        after.paidOn(),
                        after.id(),
                        most);
    }

    private static String largeOf() {
        return " where i.authority_id = ? and i.state = 'PAID' and f.public_contract and i.amount > ?";
    }

    /** Payments above the limit in all quarters that are published, one after the other. */
    void eachPublished(OrganisationId authority, Consumer<PaymentLine> reader) {
        each(
                LINES + " join payment_notice n on n.authority_id = i.authority_id and n.kind = 'LARGE_PAYMENTS'"
                        + " and i.paid_on >= n.first_day and i.paid_on <= n.last_day" + largeOf()
                        + " order by i.paid_on desc, i.id desc",
                reader,
                authority.value(),
                LARGE);
    }

    /** Every invoice of an authority, one after the other. */
    void each(OrganisationId authority, Consumer<PaymentLine> reader) {
        each(LINES + " where i.authority_id = ? order by i.received_on, i.id", reader, authority.value());
    }

    private void each(String sql, Consumer<PaymentLine> reader, Object... arguments) {
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(sql);
                    statement.setFetchSize(FETCH);
                    for (int i = 0; i < arguments.length; i++) statement.setObject(i + 1, arguments[i]);
                    return statement;
                },
                rows -> {
                    reader.accept(Objects.requireNonNull(LINE.mapRow(rows, 0)));
                });
    }

    /** An authority's contracts by the reference of their procurement. */
    List<Named> contracts(OrganisationId authority) {
        return jdbc.query(
                "select f.contract_id, p.reference from contract_file f join procurement p on p.id = f.procurement_id"
                        + " where f.authority_id = ?",
                (row, n) -> new Named(
                        Objects.requireNonNull(row.getObject("contract_id", UUID.class)), row.getString("reference")),
                authority.value());
    }

    /** A contract as files name it. */
    record Named(UUID contract, String reference) {}
}
