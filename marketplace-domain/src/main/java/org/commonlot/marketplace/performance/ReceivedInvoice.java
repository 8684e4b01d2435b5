package org.commonlot.marketplace.performance;

import java.time.LocalDate;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as it came in: the least that it says (Procurement Act 2023, s.67) beside its supplier, who is the contract's.
 *
 * @param number as the supplier gave it, once per contract
 * @param what it is for
 * @param amount VAT included
 * @param receivedOn UK time
 * @param dueOn where the invoice itself says when it falls due
 */
public record ReceivedInvoice(
        String number,
        String what,
        Money amount,
        LocalDate receivedOn,
        @Nullable LocalDate dueOn) {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int LATEST_YEARS = 2;

    public ReceivedInvoice {
        number = number.strip();
        what = what.strip();
    }

    void check(LocalDate today) {
        if (number.isEmpty()) throw new Refused(PerformanceRefusal.INVOICE_NUMBER_EMPTY);
        if (what.isEmpty()) throw new Refused(PerformanceRefusal.INVOICE_SUBJECT_EMPTY);
        if (!amount.isPositive()) throw new Refused(PerformanceRefusal.AMOUNT_NOT_POSITIVE);
        if (receivedOn.isAfter(today)) throw new Refused(PerformanceRefusal.RECEIVED_IN_FUTURE);
        if (receivedOn.isBefore(EARLIEST)) throw new Refused(PerformanceRefusal.RECEIVED_TOO_EARLY);
        if (dueOn != null && dueOn.isAfter(receivedOn.plusYears(LATEST_YEARS))) {
            throw new Refused(PerformanceRefusal.DUE_TOO_LATE);
        }
    }
}
