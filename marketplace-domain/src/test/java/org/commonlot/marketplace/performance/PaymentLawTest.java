package org.commonlot.marketplace.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row names its law. */
class PaymentLawTest {

    @ParameterizedTest(name = "{4}: received {0}, due {1}, disputed {2} days: pay by {3}")
    @CsvSource({
        "2026-11-02,            , 0,  2026-12-01, s.68(2)(a): thirty days beginning with the day of receipt",
        "2026-11-02, 2026-11-02 , 0,  2026-12-01, s.68(2)(b): not later",
        "2026-11-02, 2026-11-01 , 0,  2026-12-01, s.68(2)(b): falls due before it came",
        "2026-11-02, 2026-11-03 , 0,  2026-12-02, s.68(2)(b): later by a day",
        "2026-11-02, 2026-12-31 , 0,  2027-01-29, s.68(2)(b): falls due two months later",
        "2026-11-02,            , 5,  2026-12-06, s.68(3): the term does not run while it is disputed",
        "2028-02-01,            , 0,  2028-03-01, s.68(2)(a): over a leap day",
        "2027-02-01,            , 0,  2027-03-02, s.68(2)(a): over the end of February"
    })
    void theTermIsThirtyDays(LocalDate received, @Nullable LocalDate due, int disputed, LocalDate payBy, String law) {
        assertThat(PaymentTerm.lastDay(received, due, disputed)).as(law).isEqualTo(payBy);
    }

    @ParameterizedTest(name = "{3}: received {0}, paid {1}: {2}")
    @CsvSource({
        "2026-11-02, 2026-11-02, 0,  reg 38(3): the invoice day is not counted",
        "2026-11-02, 2026-11-03, 1,  reg 38(2)(c): day 1 is the first day after the invoice day",
        "2026-11-02, 2026-12-02, 30, reg 38(2)(c)(ii)(aa): day 30",
        "2026-11-02, 2026-12-03, 31, reg 38(2)(c)(ii)(bb): day 31",
        "2026-11-02, 2027-01-01, 60, reg 38(2)(c)(ii)(bb): day 60",
        "2026-11-02, 2027-01-02, 61, reg 38(2)(c)(ii)(cc): day 61",
        "2026-10-24, 2026-10-26, 2,  reg 38(2)(c): days and not hours when the clocks change",
        "2028-02-28, 2028-03-01, 2,  reg 38(2)(c): over a leap day"
    })
    void dayOneIsTheDayAfterReceipt(LocalDate received, LocalDate paid, int days, String law) {
        assertThat(PaymentTerm.daysToPay(received, paid)).as(law).isEqualTo(days);
    }

    @ParameterizedTest(name = "{5}: {0} of {1} is {2} to {3}, due {4}")
    @CsvSource({
        "COMPLIANCE,     2026-11-27, 2026-10-01, 2027-03-31, 2027-04-29, s.69(3): ends on 31 March",
        "COMPLIANCE,     2026-09-30, 2026-04-01, 2026-09-30, 2026-10-29, s.69(3): its last day",
        "COMPLIANCE,     2026-10-01, 2026-10-01, 2027-03-31, 2027-04-29, s.69(3): the first day of the next",
        "COMPLIANCE,     2027-02-28, 2026-10-01, 2027-03-31, 2027-04-29, s.69(3): over the new year",
        "LARGE_PAYMENTS, 2026-11-27, 2026-10-01, 2026-12-31, 2027-01-29, s.70: the fourth quarter",
        "LARGE_PAYMENTS, 2027-03-31, 2027-01-01, 2027-03-31, 2027-04-29, s.70: its last day",
        "LARGE_PAYMENTS, 2027-04-01, 2027-04-01, 2027-06-30, 2027-07-29, s.70: the second",
        "LARGE_PAYMENTS, 2027-07-31, 2027-07-01, 2027-09-30, 2027-10-29, s.70: the third"
    })
    void periodsEndOnTheDaysOfTheAct(
            Span.Kind kind, LocalDate day, LocalDate first, LocalDate last, LocalDate due, String law) {
        var span = kind.of(day);
        assertThat(span).as(law).isEqualTo(new Span(kind, first, last));
        assertThat(span.noticeDue()).as(law).isEqualTo(due);
        assertThat(kind.named(span.name())).contains(span);
    }

    @Test
    void aPeriodHasOneName() {
        assertThat(Span.Kind.COMPLIANCE.named("2026-09-29")).isEmpty();
        assertThat(Span.Kind.COMPLIANCE.named("2026-12-31")).isEmpty();
        assertThat(Span.Kind.LARGE_PAYMENTS.named("2026-12-31")).isPresent();
        assertThat(Span.Kind.COMPLIANCE.named("yesterday")).isEmpty();
    }

    @Test
    void theMeanIsArithmeticAndSharesAreOfAllPayments() {
        var figures = new ComplianceFigures(7, 244, 4, 2, 3, 3, 1);
        assertThat(figures.meanDays()).isEqualTo(new BigDecimal("34.9"));
        assertThat(figures.later()).isEqualTo(1);
        assertThat(ComplianceFigures.percent(4, 7)).isEqualTo(new BigDecimal("57.1"));
        assertThat(ComplianceFigures.percent(0, 0)).isNull();
        assertThat(ComplianceFigures.NONE.meanDays()).isNull();
        assertThat(ComplianceFigures.NONE.any()).isFalse();
    }
}
