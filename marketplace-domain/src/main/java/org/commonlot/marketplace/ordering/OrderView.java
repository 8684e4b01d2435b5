package org.commonlot.marketplace.ordering;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An order as its authority reads it; amounts include VAT.
 *
 * @param number of the order, within its contract
 * @param line of the prices; nothing where the price was written with the order
 * @param noticesOwed whether it is a call-off that owes its own award and contract details notices
 */
public record OrderView(
        OrderId id,
        ContractId contract,
        int number,
        @Nullable UUID line,
        String title,
        String unit,
        BigDecimal quantity,
        BigDecimal unitPrice,
        Money amount,
        String deliverTo,
        LocalDate neededBy,
        OrderState state,
        PersonId askedBy,
        String askedName,
        Instant askedAt,
        @Nullable String approvedName,
        @Nullable Instant approvedAt,
        boolean noticesOwed,
        @Nullable Notice award,
        @Nullable Notice details,
        List<Entry> entries) {

    /** A notice of the call-off's own, as the central platform shows it. */
    public record Notice(String number, Instant publishedAt) {}

    /** What was ordered or taken back. */
    public record Entry(
            BigDecimal quantity,
            BigDecimal unitPrice,
            Money amount,
            @Nullable String reason,
            String person,
            Instant at) {}

    public OrderView {
        entries = List.copyOf(entries);
    }
}
