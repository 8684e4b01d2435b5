package org.commonlot.marketplace.ordering;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is left to be ordered under the signed contracts of what a coalition has bought together, for whoever leads it. */
@Service
@Transactional(readOnly = true)
public class CoalitionHeadroom {

    /** How many contracts are listed: those that end first. */
    public static final Limit MOST = Limit.of(200);

    private final JdbcTemplate jdbc;

    CoalitionHeadroom(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A contract of one authority. Amounts include VAT.
     *
     * @param worth the most that may be ordered
     * @param ends its last day, if it is known
     */
    public record Row(
            String authority,
            String title,
            String supplier,
            Money worth,
            Money ordered,
            @Nullable LocalDate ends) {

        public Money left() {
            return new Money(worth.amount().subtract(ordered.amount()));
        }
    }

    /** Those that end first first. The caller has asked whether this person leads. In one query. */
    public List<Row> rows(CoalitionId coalition) {
        return jdbc.query(
                "select o.name, b.title, b.supplier_name, b.ceiling, b.ordered, b.ends_on from pool p"
                        + " join order_book b on b.procurement_id = p.procurement_id"
                        + " join organisation o on o.id = b.authority_id where p.coalition_id = ?"
                        + " order by b.ends_on nulls last, o.name, b.title, b.contract_id limit ?",
                (row, n) -> new Row(
                        Objects.requireNonNull(row.getString("name")),
                        Objects.requireNonNull(row.getString("title")),
                        Objects.requireNonNull(row.getString("supplier_name")),
                        new Money(Objects.requireNonNull(row.getBigDecimal("ceiling"))),
                        new Money(Objects.requireNonNull(row.getBigDecimal("ordered"))),
                        row.getObject("ends_on", LocalDate.class)),
                coalition.value(),
                MOST.max());
    }
}
