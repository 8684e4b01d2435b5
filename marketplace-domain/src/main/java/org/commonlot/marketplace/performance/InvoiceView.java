package org.commonlot.marketplace.performance;

import java.time.Instant;
import java.time.LocalDate;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as the people of the authority read it.
 *
 * @param amount VAT included
 * @param disputedOn when the last dispute began, if there was one
 * @param disputedDays how long it was disputed until now, disputes that have ended
 * @param reason of the dispute, or why it was withdrawn
 * @param payBy the last day of its term (s.68(2))
 * @param daysToPay day 1 is the day after it was received; nothing before it is paid
 */
public record InvoiceView(
        InvoiceId id,
        ContractId contract,
        OrganisationId authority,
        String number,
        String what,
        Money amount,
        LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        InvoiceState state,
        @Nullable LocalDate disputedOn,
        int disputedDays,
        @Nullable String reason,
        LocalDate payBy,
        @Nullable LocalDate paidOn,
        @Nullable Integer daysToPay,
        String recordedName,
        Instant recordedAt) {

    /** Whether its term is over and it is still to be paid. */
    public boolean late(LocalDate today) {
        return state == InvoiceState.RECEIVED && payBy.isBefore(today);
    }

    /** Whether it was paid within its term. */
    public boolean paidInTime() {
        return paidOn != null && !paidOn.isAfter(payBy);
    }
}
