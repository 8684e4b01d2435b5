package org.commonlot.marketplace.ordering;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What buying together has saved, for everybody. Amounts include VAT. */
@Service
@Transactional(readOnly = true)
public class SavingsLedger {

    private static final int FETCH = 500;

    private final JdbcTemplate jdbc;

    SavingsLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of one authority.
     *
     * @param orders how many stand
     * @param baseline what they would have cost at what it paid before
     * @param saving below nothing where it pays more than before
     */
    public record Total(
            OrganisationId authority, String name, int orders, Money baseline, Money ordered, Money saving) {}

    /** One entry, as it was made. */
    public record Entry(
            Instant at,
            String authority,
            String procurement,
            int order,
            BigDecimal baseline,
            BigDecimal amount,
            BigDecimal saving,
            boolean counter) {}

    /** By authority, in one query. */
    public List<Total> totals(CoalitionId coalition) {
        return jdbc.query(
                "select e.authority_id, o.name, sum(case when e.counters is null then 1 else -1 end) as orders,"
                        + " sum(e.baseline) as baseline, sum(e.amount) as amount, sum(e.saving) as saving"
                        + " from saving_entry e join organisation o on o.id = e.authority_id where e.coalition_id = ?"
                        + " group by e.authority_id, o.name order by o.name, e.authority_id",
                (row, n) -> new Total(
                        new OrganisationId(Objects.requireNonNull(row.getObject("authority_id", UUID.class))),
                        Objects.requireNonNull(row.getString("name")),
                        row.getInt("orders"),
                        money(row, "baseline"),
                        money(row, "amount"),
                        money(row, "saving")),
                coalition.value());
    }

    /**
     * What stands of orders for which it is known what bids asked of single buyers.
     *
     * @param asked what they would have cost at the average of what all bids asked of each authority by itself
     */
    public record AgainstSingle(int orders, Money asked, Money ordered) {

        /** Below nothing where buying together costs more. */
        public Money saving() {
            return new Money(asked.amount().subtract(ordered.amount()));
        }
    }

    /** In total, so that no bidder's prices can be told from it; nothing where no such order stands. In one query. */
    public Optional<AgainstSingle> againstSingle(CoalitionId coalition) {
        return jdbc
                .query(
                        "select count(*) as orders, sum(k.asked) as asked, sum(k.ordered) as ordered from "
                                + SinglePrices.ORDERS + " k where exists (select 1 from published_demand d"
                                + " where d.procurement_id = k.procurement_id and d.coalition_id = ?)"
                                + " having count(*) > 0",
                        (row, n) -> new AgainstSingle(row.getInt("orders"), money(row, "asked"), money(row, "ordered")),
                        coalition.value())
                .stream()
                .findFirst();
    }

    /** What one authority has of all savings, by the rule that was agreed when each was made. */
    public record Share(OrganisationId authority, String name, Money amount) {}

    /** They sum to what was saved: what was made without a rule is with the authority that ordered. In one query. */
    public List<Share> shares(CoalitionId coalition) {
        return jdbc.query(
                "select p.authority_id, o.name, sum(p.part) as amount from ("
                        + "select s.authority_id, s.amount as part from saving_share s"
                        + " join saving_entry e on e.id = s.entry_id where e.coalition_id = ?"
                        + " union all select e.authority_id, e.saving from saving_entry e where e.coalition_id = ?"
                        + " and not exists (select 1 from saving_share s where s.entry_id = e.id)) p"
                        + " join organisation o on o.id = p.authority_id"
                        + " group by p.authority_id, o.name order by o.name, p.authority_id",
                (row, n) -> new Share(
                        new OrganisationId(Objects.requireNonNull(row.getObject("authority_id", UUID.class))),
                        Objects.requireNonNull(row.getString("name")),
                        money(row, "amount")),
                coalition.value(),
                coalition.value());
    }

    /**
     * One part of one entry.
     *
     * @param basis by which it was shared out; nothing where no rule was agreed on
     */
    public record Part(
            Instant at,
            String procurement,
            int order,
            String orderedBy,
            String authority,
            @Nullable String basis,
            BigDecimal amount) {}

    /** Hands out every part of every entry in the order in which they were made, without holding them all. */
    public void eachPart(CoalitionId coalition, Consumer<Part> reader) {
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(
                            "select e.made_at, p.reference, x.number, b.name as ordered_by, o.name, s.basis,"
                                    + " coalesce(s.amount, e.saving) as amount from saving_entry e"
                                    + " left join saving_share s on s.entry_id = e.id"
                                    + " join organisation b on b.id = e.authority_id"
                                    + " join organisation o on o.id = coalesce(s.authority_id, e.authority_id)"
                                    + " join procurement p on p.id = e.procurement_id"
                                    + " join purchase_order x on x.id = e.order_id where e.coalition_id = ?"
                                    + " order by e.coalition_id, e.made_at, e.id, o.name");
                    statement.setFetchSize(FETCH);
                    statement.setObject(1, coalition.value());
                    return statement;
                },
                row -> {
                    reader.accept(new Part(
                            Objects.requireNonNull(row.getObject("made_at", OffsetDateTime.class))
                                    .toInstant(),
                            Objects.requireNonNull(row.getString("reference")),
                            row.getInt("number"),
                            Objects.requireNonNull(row.getString("ordered_by")),
                            Objects.requireNonNull(row.getString("name")),
                            row.getString("basis"),
                            Objects.requireNonNull(row.getBigDecimal("amount"))));
                });
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(Objects.requireNonNull(row.getBigDecimal(column)));
    }

    /** Hands out every entry in the order in which they were made, without holding them all. */
    public void each(CoalitionId coalition, Consumer<Entry> reader) {
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(
                            "select e.made_at, o.name, p.reference, x.number, e.baseline, e.amount, e.saving,"
                                    + " e.counters from saving_entry e join organisation o on o.id = e.authority_id join"
                                    + " procurement p on p.id = e.procurement_id join purchase_order x on x.id ="
                                    + " e.order_id where e.coalition_id = ? order by e.coalition_id, e.made_at, e.id");
                    statement.setFetchSize(FETCH);
                    statement.setObject(1, coalition.value());
                    return statement;
                },
                row -> {
                    reader.accept(new Entry(
                            Objects.requireNonNull(row.getObject("made_at", OffsetDateTime.class))
                                    .toInstant(),
                            Objects.requireNonNull(row.getString("name")),
                            Objects.requireNonNull(row.getString("reference")),
                            row.getInt("number"),
                            Objects.requireNonNull(row.getBigDecimal("baseline")),
                            Objects.requireNonNull(row.getBigDecimal("amount")),
                            Objects.requireNonNull(row.getBigDecimal("saving")),
                            row.getObject("counters") != null));
                });
    }
}
