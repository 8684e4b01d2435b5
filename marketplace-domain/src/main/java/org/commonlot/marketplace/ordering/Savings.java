package org.commonlot.marketplace.ordering;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.coalition.SharePurpose;
import org.commonlot.marketplace.coalition.Sharing;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.pooling.Allocation;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the ledger of savings: each approved order, and a counter-entry for each that is taken back. */
@Component
class Savings {

    private final Allocation allocation;
    private final Opportunities opportunities;
    private final ContractRegister contracts;
    private final Sharing sharing;
    private final JdbcTemplate jdbc;

    Savings(
            Allocation allocation,
            Opportunities opportunities,
            ContractRegister contracts,
            Sharing sharing,
            JdbcTemplate jdbc) {
        this.sharing = sharing;
        this.allocation = allocation;
        this.opportunities = opportunities;
        this.contracts = contracts;
        this.jdbc = jdbc;
    }

    /** Nothing where the authority has published no baseline, as nothing can be compared then. */
    void enter(OrderBook book, PurchaseOrder order, Instant now) {
        var own = allocation.demand(book.procurement()).stream()
                .filter(line -> line.authority().equals(book.authority()) && !line.withdrawn())
                .toList();
        var yearly = own.stream()
                .flatMap(line -> Optional.ofNullable(line.baseline()).stream())
                .reduce(Money.pounds(0), Money::plus);
        if (!yearly.isPositive()) return;
        var term = term(book);
        if (term.isEmpty()) return;
        var worth = contracts.worth(book.procurement(), book.authority());
        var amount = order.amount();
        var baseline = new Baseline(yearly, term.get().from(), term.get().to(), worth).of(amount);
        var coalition = own.getFirst().coalition();
        var entry = write(coalition.value(), book, order, baseline.amount(), amount.amount(), null, now);
        share(entry, coalition, new Money(baseline.amount().subtract(amount.amount())), now);
    }

    /** By the rule of that day; without one the saving stays with the authority that ordered. */
    private void share(UUID entry, CoalitionId coalition, Money saving, Instant now) {
        sharing.agreed(coalition, SharePurpose.SAVING, UkTime.date(now))
                .ifPresent(rule -> SavingSplit.of(saving, rule.weights())
                        .forEach((authority, part) -> jdbc.update(
                                "insert into saving_share (entry_id, authority_id, basis, amount) values (?, ?, ?, ?)",
                                entry,
                                authority.value(),
                                rule.basis().name(),
                                part.amount())));
    }

    private record Term(LocalDate from, LocalDate to) {}

    private Optional<Term> term(OrderBook book) {
        var opportunity =
                opportunities.byLot(book.lot()).orElseThrow(NotFound::new).opportunity();
        var about = opportunity.round(book.lot()).orElseThrow(NotFound::new).about();
        var from = about.contractStarts() == null ? opportunity.budget().contractStarts() : about.contractStarts();
        var to = about.contractEnds() == null ? opportunity.budget().contractEnds() : about.contractEnds();
        return from == null || to == null ? Optional.empty() : Optional.of(new Term(from, to));
    }

    private UUID write(
            UUID coalition,
            OrderBook book,
            PurchaseOrder order,
            BigDecimal baseline,
            BigDecimal amount,
            @Nullable UUID counters,
            Instant now) {
        var id = UUID.randomUUID();
        jdbc.update(
                "insert into saving_entry (id, coalition_id, procurement_id, authority_id, order_id, baseline, amount,"
                        + " saving, counters, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                coalition,
                book.procurement().value(),
                book.authority().value(),
                order.id().value(),
                baseline,
                amount,
                baseline.subtract(amount),
                counters,
                now.atOffset(ZoneOffset.UTC));
        return id;
    }

    private record Standing(UUID id, UUID coalition, BigDecimal baseline, BigDecimal amount) {}

    /** Takes back what stands for an order, if anything does. */
    void counter(OrderBook book, PurchaseOrder order, Instant now) {
        var standing = jdbc.query(
                "select e.id, e.coalition_id, e.baseline, e.amount from saving_entry e where e.order_id = ?"
                        + " and e.counters is null and not exists"
                        + " (select 1 from saving_entry c where c.counters = e.id)",
                (row, n) -> new Standing(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        Objects.requireNonNull(row.getObject("coalition_id", UUID.class)),
                        Objects.requireNonNull(row.getBigDecimal("baseline")),
                        Objects.requireNonNull(row.getBigDecimal("amount"))),
                order.id().value());
        for (var one : standing) {
            var counter = write(
                    one.coalition(),
                    book,
                    order,
                    one.baseline().negate(),
                    one.amount().negate(),
                    one.id(),
                    now);
            // Whatever is agreed by now, each gives back what it was given.
            jdbc.update(
                    "insert into saving_share (entry_id, authority_id, basis, amount)"
                            + " select cast(? as uuid), s.authority_id, s.basis, -s.amount from saving_share s"
                            + " where s.entry_id = ?",
                    counter,
                    one.id());
        }
    }
}
