package org.commonlot.marketplace.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice in a list.
 *
 * @param reference of the contract's procurement
 * @param title of the contract
 * @param amount VAT included
 * @param payBy the last day of the term
 * @param daysToPay day 1 is the day after it was received
 */
public record PaymentLine(
        UUID id,
        UUID contract,
        String reference,
        String title,
        String supplier,
        String number,
        String what,
        BigDecimal amount,
        LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        InvoiceState state,
        LocalDate payBy,
        @Nullable LocalDate paidOn,
        @Nullable Integer daysToPay,
        int disputedDays) {

    /** The last line of the page before. */
    public record Place(LocalDate paidOn, UUID id) {}
}
