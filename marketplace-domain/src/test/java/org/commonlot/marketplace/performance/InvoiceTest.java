package org.commonlot.marketplace.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An invoice from its receipt to its payment. */
class InvoiceTest {

    /** Half an hour into 1 July in London, still 30 June by UTC. */
    private static final Instant NOW = Instant.parse("2027-06-30T23:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2027, 7, 1);
    private static final LocalDate RECEIVED = LocalDate.of(2027, 6, 1);

    private final Actor clerk = new Actor(PersonId.next(), "Fin", Set.of());

    private Invoice received(LocalDate day) {
        return Invoice.receive(
                new ContractId(UUID.randomUUID()),
                OrganisationId.next(),
                new ReceivedInvoice("A-1", "June", Money.of("1200.50"), day, null),
                clerk,
                NOW);
    }

    @Test
    void daysAreThoseOfLondon() {
        assertThat(received(TODAY).view().receivedOn()).isEqualTo(TODAY);
        refused(PerformanceRefusal.RECEIVED_IN_FUTURE, () -> received(TODAY.plusDays(1)));
    }

    @Test
    void aDisputeStopsTheTermAndNotTheDaysToPay() {
        var invoice = received(RECEIVED);
        assertThat(invoice.view().payBy()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(invoice.view().late(TODAY)).isTrue();
        refused(PerformanceRefusal.REASON_EMPTY, () -> invoice.dispute(RECEIVED.plusDays(3), " ", NOW));
        refused(
                PerformanceRefusal.DAY_BEFORE_RECEIPT,
                () -> invoice.dispute(RECEIVED.minusDays(1), "Twice the hours", NOW));
        invoice.dispute(RECEIVED.plusDays(3), "Twice the hours", NOW);
        assertThat(invoice.view().late(TODAY)).as("disputed").isFalse();
        refused(PerformanceRefusal.STEP_NOT_POSSIBLE, () -> invoice.pay(TODAY, NOW));
        refused(PerformanceRefusal.DAY_BEFORE_DISPUTE, () -> invoice.endDispute(RECEIVED.plusDays(2), NOW));
        invoice.endDispute(RECEIVED.plusDays(13), NOW);
        assertThat(invoice.view().payBy()).isEqualTo(LocalDate.of(2027, 7, 10));
        invoice.pay(TODAY, NOW);
        assertThat(invoice.view().daysToPay()).isEqualTo(30);
        assertThat(invoice.view().paidInTime()).isTrue();
    }

    @Test
    void isPaidOnADayBetweenItsReceiptAndToday() {
        var invoice = received(RECEIVED);
        refused(PerformanceRefusal.DAY_BEFORE_RECEIPT, () -> invoice.pay(RECEIVED.minusDays(1), NOW));
        refused(PerformanceRefusal.DAY_IN_FUTURE, () -> invoice.pay(TODAY.plusDays(1), NOW));
        invoice.pay(TODAY, NOW);
        assertThat(invoice.view().paidInTime()).as("the term ended on 30 June").isFalse();
    }

    @Test
    void saysWhatItIsForAndHowMuch() {
        refused(PerformanceRefusal.AMOUNT_NOT_POSITIVE, () -> check("A", "June", "0", null));
        refused(PerformanceRefusal.INVOICE_NUMBER_EMPTY, () -> check(" ", "June", "1", null));
        refused(PerformanceRefusal.INVOICE_SUBJECT_EMPTY, () -> check("A", " ", "1", null));
        refused(PerformanceRefusal.DUE_TOO_LATE, () -> check("A", "June", "1", RECEIVED.plusYears(3)));
    }

    private static void check(String number, String what, String amount, @Nullable LocalDate due) {
        new ReceivedInvoice(number, what, Money.of(amount), RECEIVED, due).check(TODAY);
    }

    static Stream<Arguments> everyStepFromEveryState() {
        return Arrays.stream(InvoiceState.values())
                .flatMap(state -> Arrays.stream(InvoiceStep.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource
    void everyStepFromEveryState(InvoiceState state, InvoiceStep step) {
        var invoice = received(RECEIVED);
        switch (state) {
            case RECEIVED -> {}
            case DISPUTED -> invoice.dispute(RECEIVED, "Wrong", NOW);
            case PAID -> invoice.pay(RECEIVED, NOW);
            case WITHDRAWN -> invoice.withdraw("Twice");
        }
        ThrowingCallable act = () -> {
            switch (step) {
                case DISPUTE -> invoice.dispute(TODAY, "Wrong", NOW);
                case END_DISPUTE -> invoice.endDispute(TODAY, NOW);
                case PAY -> invoice.pay(TODAY, NOW);
                case WITHDRAW -> invoice.withdraw("Twice");
            }
        };
        var allowed = Set.of(
                "RECEIVED DISPUTE", "RECEIVED PAY", "RECEIVED WITHDRAW", "DISPUTED END_DISPUTE", "DISPUTED WITHDRAW");
        if (allowed.contains(state + " " + step)) {
            try {
                act.call();
            } catch (Throwable refused) {
                throw new AssertionError(refused);
            }
            assertThat(invoice.state()).isEqualTo(step.leadsTo());
        } else {
            refused(PerformanceRefusal.STEP_NOT_POSSIBLE, act);
            assertThat(invoice.state()).isEqualTo(state);
        }
    }

    @Test
    void readsWhatFinanceSystemsWrite() {
        var file = InvoiceFile.read("""
            \uFEFFInvoice,Contract,Received_On,Amount,paid_on,what
            "A,1",C-1,01/06/2027,"£1,200.50",2027-06-05,"June, ""all""\"
            A-2,C-1,2027-13-01,5,,
            A-3,C-1,2027-06-01,five,,

            ,C-1,2027-06-01,5,,
            """);
        assertThat(file.hasColumns()).isTrue();
        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.invoice())
                    .isEqualTo(new ReceivedInvoice("A,1", "June, \"all\"", Money.of("1200.50"), RECEIVED, null));
            assertThat(row.paidOn()).isEqualTo(LocalDate.of(2027, 6, 5));
        });
        assertThat(file.wrong())
                .extracting(wrong -> wrong.line() + " " + wrong.told())
                .containsExactly("3 received_on", "4 amount", "6 invoice");
        assertThat(InvoiceFile.read("a,b\n1,2").hasColumns()).isFalse();
    }

    private static void refused(PerformanceRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
