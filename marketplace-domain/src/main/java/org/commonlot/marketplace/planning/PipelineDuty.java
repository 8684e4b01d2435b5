package org.commonlot.marketplace.planning;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * The duty to publish a pipeline notice (Procurement Act 2023, s.93): an authority that expects to pay more than 100
 * million pounds under relevant contracts in a financial year lists, within 56 days that begin with 1 April, the contracts
 * above 2 million pounds of the 18 months from that day. A hint: nothing is refused for it.
 *
 * @param financialYear the year in which it begins on 1 April
 * @param above what the authority said; nothing when it has said nothing
 */
public record PipelineDuty(int financialYear, @Nullable Boolean above) {

    private static final int DAYS = 56;
    private static final int MONTHS = 18;

    /** The financial year that matters on a day: the one whose notice is due next, or is due now. */
    static int yearOn(LocalDate today) {
        return today.isAfter(lastDay(today.getYear())) ? today.getYear() + 1 : today.getYear();
    }

    /** The last day on which the notice is in time: the 56th, counted from 1 April. */
    public LocalDate dueBy() {
        return lastDay(financialYear);
    }

    /** The notice looks ahead until the day before this one. */
    public LocalDate looksUntil() {
        return firstDay(financialYear).plusMonths(MONTHS);
    }

    private static LocalDate firstDay(int year) {
        return LocalDate.of(year, Month.APRIL, 1);
    }

    private static LocalDate lastDay(int year) {
        return firstDay(year).plusDays(DAYS - 1);
    }
}
