package org.commonlot.marketplace.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.performance.InvoiceFile.Fault;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Managed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Invoices under signed contracts, what they add up to, and what is published of it, on whatever database. */
@SuppressWarnings("NullAway.Init")
abstract class PaymentsRules {

    @Autowired
    Paying paying;

    @Autowired
    Reporting reporting;

    @Autowired
    PaymentDesk desk;

    @Autowired
    PublicPayments open;

    @Autowired
    ContractDesk contracts;

    @Autowired
    Cast cast;

    @Autowired
    BeanFactory beans;

    @Autowired
    MarketClock clock;

    private ContractId contract;
    private OrganisationId authority;
    private Actor clerk;

    @BeforeEach
    void aContractAndWhoKeepsItsPayments() {
        var managed = Managed.signed(beans);
        contract = managed.id();
        authority = contracts.file(contract, managed.manager()).authority();
        clerk = cast.actor(authority, Role.FINANCE);
        // To the beginning of a half-year and a quarter: so that days behind it lie within one.
        clock.travelTo(UkTime.startOf(Span.Kind.COMPLIANCE.of(today()).last().plusDays(1))
                .plus(Duration.ofHours(9)));
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }

    private InvoiceId received(String number, String amount, LocalDate day) {
        clock.travelTo(later(clock.instant(), UkTime.startOf(day).plus(Duration.ofHours(9))));
        return paying.receive(contract, new ReceivedInvoice(number, "Crews", Money.of(amount), day, null), clerk);
    }

    private void paid(String number, String amount, LocalDate received, int days) {
        var id = received(number, amount, received);
        var day = received.plusDays(days);
        clock.travelTo(later(clock.instant(), UkTime.startOf(day).plus(Duration.ofHours(9))));
        paying.pay(id, day, clerk);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private PaymentDesk.Payer payer() {
        return desk.payer(authority, clerk);
    }

    @Test
    void figuresOfAHalfYearAreThoseOfRegulation38() {
        var begins = today();
        paid("A", "100", begins, 0);
        paid("B", "100", begins, 30);
        paid("C", "100", begins, 31);
        paid("D", "100", begins, 60);
        paid("E", "100", begins, 61);
        received("F", "100", begins.plusDays(61));
        var span = Span.Kind.COMPLIANCE.of(begins);
        var disputed = received("G", "100", begins.plusDays(61));
        paying.dispute(disputed, begins.plusDays(61), "Not ordered", clerk);
        var credited = received("H", "100", begins.plusDays(61));
        paying.withdraw(credited, "A credit note came", clerk);
        received("late in the half-year", "100", span.last());

        var figures = desk.figures(payer(), span);

        assertThat(figures).isEqualTo(new ComplianceFigures(5, 182, 2, 2, 1, 6, 1));
        assertThat(figures.meanDays()).isEqualTo(new BigDecimal("36.4"));
        assertThat(desk.figures(payer(), Span.Kind.COMPLIANCE.of(span.last().plusDays(1))))
                .as("what falls due after it counts there")
                .isEqualTo(new ComplianceFigures(0, 0, 0, 0, 0, 1, 1));
    }

    @Test
    void figuresArePublicWithTheirNoticeAsTheyWereThen() {
        var begins = today();
        var span = Span.Kind.COMPLIANCE.of(begins);
        paid("A", "100", begins, 20);
        var notice = new Published("045678-2027", clock.instant());
        var officer = new Officer("Fay Nance", "Director of finance");
        refused(PerformanceRefusal.PERIOD_NOT_OVER, () -> reporting.complied(authority, span, notice, officer, clerk));
        received("B", "100", span.last().plusDays(5));
        var published = new Published("045678-2027", clock.instant());
        refused(
                PerformanceRefusal.NOTICE_BEFORE_PERIOD_END,
                () -> reporting.complied(authority, span, notice, officer, clerk));
        refused(
                PerformanceRefusal.NOTICE_NUMBER_MALFORMED,
                () -> reporting.complied(authority, span, new Published("1", clock.instant()), officer, clerk));
        refused(
                PerformanceRefusal.NOTICE_IN_FUTURE,
                () -> reporting.complied(
                        authority,
                        span,
                        new Published("045678-2027", clock.instant().plusSeconds(60)),
                        officer,
                        clerk));
        refused(
                PerformanceRefusal.OFFICER_EMPTY,
                () -> reporting.complied(authority, span, published, new Officer(" ", " "), clerk));
        var earlier = Span.Kind.COMPLIANCE.of(span.first().minusDays(1));
        refused(
                PerformanceRefusal.NOTHING_TO_REPORT,
                () -> reporting.complied(authority, earlier, published, officer, clerk));
        assertThat(open.notices(authority)).isEmpty();
        reporting.complied(authority, span, published, officer, clerk);
        refused(
                PerformanceRefusal.NOTICE_RECORDED,
                () -> reporting.complied(authority, span, published, officer, clerk));
        var late =
                paying.receive(contract, new ReceivedInvoice("C", "Late", Money.pounds(5), span.last(), null), clerk);
        paying.pay(late, span.last(), clerk);
        assertThat(desk.figures(payer(), span).payments()).isEqualTo(2);
        assertThat(open.notices(authority)).singleElement().satisfies(one -> {
            assertThat(one.figures().payments()).isEqualTo(1);
            assertThat(one.figures().meanDays()).isEqualTo(new BigDecimal("20.0"));
            assertThat(one.officerName()).isEqualTo("Fay Nance");
        });
    }

    @Test
    void paymentsAboveThirtyThousandAreListedByQuarterOnceTheirNoticeIsPublished() {
        var begins = today();
        var span = Span.Kind.LARGE_PAYMENTS.of(begins);
        paid("A", "30000", begins, 1);
        paid("B", "30000.01", begins, 2);
        paid("C", "45000", begins, 2);
        clock.travelTo(UkTime.endOf(span.last()).plus(Duration.ofDays(3)));
        assertThat(open.quarter(authority, span)).isEmpty();
        assertThat(everyLarge()).isEmpty();
        reporting.listed(authority, span, new Published("045679-2027", clock.instant()), clerk);
        var quarter = open.quarter(authority, span).orElseThrow();
        var lines = open.large(authority, quarter.notice(), null);
        assertThat(lines).extracting(PaymentLine::number).containsExactlyInAnyOrder("B", "C");
        var first = lines.getFirst();
        var next = open.large(
                authority, quarter.notice(), new PaymentLine.Place(Objects.requireNonNull(first.paidOn()), first.id()));
        assertThat(next).containsExactly(lines.getLast());
        assertThat(everyLarge()).containsExactlyInAnyOrder("B", "C");
    }

    private ArrayList<String> everyLarge() {
        var numbers = new ArrayList<String>();
        open.eachLarge(authority, line -> numbers.add(line.number()));
        return numbers;
    }

    private InvoiceFile.Taken take(String... rows) {
        return paying.take(
                authority,
                InvoiceFile.read("contract,invoice,amount,received_on,due_on,paid_on\n" + String.join("\n", rows)),
                clerk);
    }

    private String row(String number, String amount, LocalDate received, @Nullable LocalDate paid) {
        return "%s,%s,%s,%s,,%s".formatted(contract.value(), number, amount, received, paid == null ? "" : paid);
    }

    @Test
    void aFileIsTakenOnceWholeOrNotAtAll() {
        var day = today();
        clock.travelTo(clock.instant().plus(Duration.ofDays(10)));
        var good = row("A", "100.50", day, null);
        var wrong = take(
                good,
                row("B", "0", day, null),
                row("C", "5", day.plusDays(90), null),
                row("D", "5", day, day.minusDays(1)),
                "C-none,E,5," + day + ",,",
                row("A", "101", day, null),
                "x");
        assertThat(wrong.wrong())
                .extracting(one -> one.line() + " " + one.fault())
                .containsExactly(
                        "3 REFUSED", "4 REFUSED", "5 REFUSED", "6 CONTRACT_UNKNOWN", "7 TWICE", "8 UNREADABLE");
        assertThat(all()).as("nothing was taken").isEmpty();

        var rows = new String[] {good, row("B", "40000", day, day.plusDays(4)), good};
        assertThat(take(rows)).isEqualTo(new InvoiceFile.Taken(2, 0, 1, List.of()));
        assertThat(take(rows)).isEqualTo(new InvoiceFile.Taken(0, 0, 3, List.of()));
        assertThat(all()).containsExactlyInAnyOrder("A RECEIVED null", "B PAID 4");

        assertThat(take(row("A", "100.50", day, day.plusDays(9)))).isEqualTo(new InvoiceFile.Taken(0, 1, 0, List.of()));
        assertThat(take(good).unchanged()).as("an older file").isEqualTo(1);
        assertThat(all()).containsExactlyInAnyOrder("A PAID 9", "B PAID 4");
        assertThat(take(row("A", "100.50", day, day.plusDays(8)), row("B", "1", day, null))
                        .wrong())
                .extracting(InvoiceFile.Wrong::fault)
                .containsExactly(Fault.PAID_OTHERWISE, Fault.DIFFERS);
    }

    @Test
    void whatIsDisputedIsNotPaidByAFile() {
        var day = today();
        var id = received("A", "5", day);
        paying.dispute(id, day, "Not ordered", clerk);
        assertThat(take(row("A", "5", day, day)).wrong())
                .extracting(InvoiceFile.Wrong::fault)
                .containsExactly(Fault.NOT_PAYABLE);
        refused(PerformanceRefusal.FILE_EMPTY, () -> take());
    }

    private ArrayList<String> all() {
        var found = new ArrayList<String>();
        desk.each(payer(), line -> found.add(line.number() + " " + line.state() + " " + line.daysToPay()));
        return found;
    }

    @Test
    void onlyWhoKeepsTheAuthoritysPaymentsDoes() {
        var id = received("A", "5", today());
        var what = new ReceivedInvoice("B", "Crews", Money.pounds(1), today(), null);
        for (var other : new Actor[] {
            cast.actor(authority, Role.BUYER),
            cast.actor(cast.authority(), Role.FINANCE),
            cast.actor(cast.supplier(), Role.SUPPLIER_OWNER)
        }) {
            notFound(() -> paying.receive(contract, what, other));
            notFound(() -> paying.pay(id, today(), other));
            notFound(() -> paying.dispute(id, today(), "No", other));
            notFound(() -> paying.withdraw(id, "No", other));
            notFound(() -> paying.take(authority, InvoiceFile.read(""), other));
            notFound(() -> reporting.listed(
                    authority,
                    Span.Kind.LARGE_PAYMENTS.of(today()),
                    new Published("045679-2027", clock.instant()),
                    other));
        }
        assertThat(desk.invoice(id, cast.actor(authority, Role.AUDITOR)).number())
                .isEqualTo("A");
        notFound(() -> desk.invoice(id, cast.actor(cast.authority(), Role.AUDITOR)));
        refused(PerformanceRefusal.INVOICE_KNOWN, () -> received("A", "6", today()));
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static void notFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }
}
