package org.commonlot.marketplace.performance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How days are counted for payments. The two counts of the law differ by a day: the term begins with the day of receipt
 * (Procurement Act 2023, s.68(2)), days to pay begin with the day after it (Procurement Regulations 2024, reg 38(2)(c)).
 */
final class PaymentTerm {

    /** Days of the term. */
    static final int DAYS = 30;

    private PaymentTerm() {}

    /**
     * The last day of the term: thirty days beginning with the day of receipt or, if later, the day on which the payment
     * falls due by the invoice; days in which it was disputed are not counted (s.68(3)).
     */
    static LocalDate lastDay(LocalDate received, @Nullable LocalDate due, long disputedDays) {
        var first = due != null && due.isAfter(received) ? due : received;
        return first.plusDays(DAYS - 1 + disputedDays);
    }

    /** Day 1 is the first day after the invoice was received; paid on the day of receipt is 0. */
    static int daysToPay(LocalDate received, LocalDate paid) {
        return Math.toIntExact(ChronoUnit.DAYS.between(received, paid));
    }
}
