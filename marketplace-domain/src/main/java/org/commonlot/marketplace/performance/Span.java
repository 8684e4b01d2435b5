package org.commonlot.marketplace.performance;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of time about which an authority publishes something of its payments, from its first to its last day.
 *
 * @param kind what is published about it
 */
public record Span(Kind kind, LocalDate first, LocalDate last) {

    /** What is published, and about how many months. */
    public enum Kind {
        /** Payments compliance notice (UK17): half-years that end on 31 March and 30 September (s.69(3)). */
        COMPLIANCE(6),
        /** Payments above £30,000 (UK8): the quarters of the year (s.70). */
        LARGE_PAYMENTS(3);

        private final int months;

        Kind(int months) {
            this.months = months;
        }

        /** The one in which a day lies. */
        public Span of(LocalDate day) {
            var last = day.withDayOfMonth(1);
            while (last.getMonthValue() % months != Month.MARCH.getValue() % months) last = last.plusMonths(1);
            return endingOn(last.plusMonths(1).minusDays(1));
        }

        private Span endingOn(LocalDate last) {
            return new Span(this, last.plusDays(1).minusMonths(months), last);
        }

        /** The last of them up to the one in which a day lies, that one first. */
        public List<Span> until(LocalDate day, int howMany) {
            var spans = new ArrayList<Span>();
            var span = of(day);
            for (int i = 0; i < howMany; i++) {
                spans.add(span);
                span = of(span.first().minusDays(1));
            }
            return spans;
        }

        /** By the last day, as it stands in addresses: {@code 2026-09-30}. */
        public Optional<Span> named(String lastDay) {
            try {
                var last = LocalDate.parse(lastDay);
                return Optional.of(of(last)).filter(span -> span.last().equals(last));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }

    /** The last day on which its notice is in time: thirty days that begin with the last day of it. */
    public LocalDate noticeDue() {
        return last.plusDays(PaymentTerm.DAYS - 1);
    }

    public boolean over(LocalDate today) {
        return today.isAfter(last);
    }

    /** How it stands in addresses. */
    public String name() {
        return last.toString();
    }
}
