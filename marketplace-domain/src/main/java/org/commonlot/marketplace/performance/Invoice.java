package org.commonlot.marketplace.performance;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;

/** An invoice under a signed contract, from its receipt to its payment. */
@Entity
class Invoice {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private InvoiceId id = InvoiceId.next();

    @Version
    private @Nullable Long version;

    private UUID contractId = new UUID(0, 0);
    private UUID authorityId = contractId;
    private String number = "";
    private String what = "";
    private BigDecimal amount = BigDecimal.ZERO;
    private LocalDate receivedOn = LocalDate.EPOCH;
    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private InvoiceState state = InvoiceState.RECEIVED;

    private @Nullable LocalDate disputedOn;
    private int disputedDays;
    private @Nullable String reason;
    private LocalDate payBy = LocalDate.EPOCH;
    private @Nullable LocalDate paidOn;
    private @Nullable Integer daysToPay;
    private String recordedName = "";
    private Instant recordedAt = Instant.EPOCH;

    protected Invoice() {}

    /** Money may be owed under a contract that has ended, too. */
    static Invoice receive(ContractId contract, OrganisationId authority, ReceivedInvoice what, Actor by, Instant now) {
        what.check(UkTime.date(now));
        var invoice = new Invoice();
        invoice.contractId = contract.value();
        invoice.authorityId = authority.value();
        invoice.number = what.number();
        invoice.what = what.what();
        invoice.amount = what.amount().amount();
        invoice.receivedOn = what.receivedOn();
        invoice.dueOn = what.dueOn();
        invoice.count();
        invoice.recordedName = by.name();
        invoice.recordedAt = now;
        return invoice;
    }

    /** The authority considers it invalid or disputes it, and has told the supplier (s.68(3), (4)). */
    void dispute(LocalDate day, String why, Instant now) {
        requireReason(why);
        requireDay(day, now);
        become(InvoiceStep.DISPUTE);
        disputedOn = day;
        reason = why.strip();
    }

    /** It is clear what is owed: the term runs on. */
    void endDispute(LocalDate day, Instant now) {
        requirePossible(InvoiceStep.END_DISPUTE);
        requireDay(day, now);
        var began = Objects.requireNonNull(disputedOn);
        if (day.isBefore(began)) throw new Refused(PerformanceRefusal.DAY_BEFORE_DISPUTE, began);
        become(InvoiceStep.END_DISPUTE);
        disputedDays += Math.toIntExact(ChronoUnit.DAYS.between(began, day));
        count();
    }

    /** @param day on which the supplier received the money (reg 38(4)) */
    void pay(LocalDate day, Instant now) {
        requirePossible(InvoiceStep.PAY);
        requireDay(day, now);
        become(InvoiceStep.PAY);
        paidOn = day;
        daysToPay = PaymentTerm.daysToPay(receivedOn, day);
    }

    void withdraw(String why) {
        requireReason(why);
        become(InvoiceStep.WITHDRAW);
        reason = why.strip();
    }

    private void count() {
        payBy = PaymentTerm.lastDay(receivedOn, dueOn, disputedDays);
    }

    private static void requireReason(String why) {
        if (why.isBlank()) throw new Refused(PerformanceRefusal.REASON_EMPTY);
    }

    private void requireDay(LocalDate day, Instant now) {
        if (day.isAfter(UkTime.date(now))) throw new Refused(PerformanceRefusal.DAY_IN_FUTURE);
        if (day.isBefore(receivedOn)) throw new Refused(PerformanceRefusal.DAY_BEFORE_RECEIPT, receivedOn);
    }

    private void become(InvoiceStep step) {
        requirePossible(step);
        state = step.leadsTo();
    }

    void requirePossible(InvoiceStep step) {
        if (!step.possibleFrom(state)) throw new Refused(PerformanceRefusal.STEP_NOT_POSSIBLE);
    }

    /** Whether a finance system says the same of it as is kept. */
    boolean same(ReceivedInvoice other) {
        return amount.compareTo(other.amount().amount()) == 0
                && receivedOn.equals(other.receivedOn())
                && Objects.equals(dueOn, other.dueOn());
    }

    InvoiceId id() {
        return id;
    }

    OrganisationId authority() {
        return new OrganisationId(authorityId);
    }

    ContractId contract() {
        return new ContractId(contractId);
    }

    String number() {
        return number;
    }

    Money amount() {
        return new Money(amount);
    }

    InvoiceState state() {
        return state;
    }

    @Nullable
    LocalDate paidOn() {
        return paidOn;
    }

    InvoiceView view() {
        return new InvoiceView(
                id,
                contract(),
                authority(),
                number,
                what,
                amount(),
                receivedOn,
                dueOn,
                state,
                disputedOn,
                disputedDays,
                reason,
                payBy,
                paidOn,
                daysToPay,
                recordedName,
                recordedAt);
    }
}
