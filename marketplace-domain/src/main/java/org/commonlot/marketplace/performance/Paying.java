package org.commonlot.marketplace.performance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.performance.InvoiceFile.Fault;
import org.commonlot.marketplace.performance.InvoiceFile.Row;
import org.commonlot.marketplace.performance.InvoiceFile.Wrong;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what is invoiced under an authority's contracts, what it disputes, and what it pays. */
@Service
@Transactional
public class Paying {

    private final Invoices invoices;
    private final Payments payments;
    private final ContractDesk contracts;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Paying(
            Invoices invoices,
            Payments payments,
            ContractDesk contracts,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invoices = invoices;
        this.payments = payments;
        this.contracts = contracts;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Whether somebody keeps the payments of an authority. */
    static boolean keeps(OrganisationId authority, Actor by) {
        return by.may(Right.RECORD_PAYMENTS, authority);
    }

    /** An invoice came in under a signed contract. */
    public InvoiceId receive(ContractId contract, ReceivedInvoice what, Actor by) {
        var now = clock.instant();
        var authority = contracts.file(contract, by).authority();
        if (!keeps(authority, by)) throw new NotFound();
        what.check(UkTime.date(now));
        if (invoices.existsByContractIdAndNumber(contract.value(), what.number())) {
            throw new Refused(PerformanceRefusal.INVOICE_KNOWN, what.number());
        }
        var invoice = invoices.saveAndFlush(Invoice.receive(contract, authority, what, by, now));
        record("invoice_received", invoice, Map.of("receivedOn", String.valueOf(what.receivedOn())), by, now);
        return invoice.id();
    }

    /** It is not paid for now, for a reason that the supplier has been told (s.68(4)). */
    public void dispute(InvoiceId id, LocalDate day, String why, Actor by) {
        var now = clock.instant();
        var invoice = kept(id, by);
        invoice.dispute(day, why, now);
        invoices.saveAndFlush(invoice);
        record("invoice_disputed", invoice, Map.of("on", day.toString(), "reason", why.strip()), by, now);
    }

    public void endDispute(InvoiceId id, LocalDate day, Actor by) {
        var now = clock.instant();
        var invoice = kept(id, by);
        invoice.endDispute(day, now);
        invoices.saveAndFlush(invoice);
        record("invoice_dispute_ended", invoice, Map.of("on", day.toString()), by, now);
    }

    /** The whole of it was paid on a day. */
    public void pay(InvoiceId id, LocalDate day, Actor by) {
        var now = clock.instant();
        var invoice = kept(id, by);
        invoice.pay(day, now);
        invoices.saveAndFlush(invoice);
        record("invoice_paid", invoice, Map.of("on", day.toString()), by, now);
        events.publishEvent(new InvoicePaid(invoice.contract(), day));
    }

    /** Nothing is owed: it was recorded by mistake, or a credit note took its place. */
    public void withdraw(InvoiceId id, String why, Actor by) {
        var now = clock.instant();
        var invoice = kept(id, by);
        invoice.withdraw(why);
        invoices.saveAndFlush(invoice);
        record("invoice_withdrawn", invoice, Map.of("reason", why.strip()), by, now);
    }

    private Invoice kept(InvoiceId id, Actor by) {
        var invoice = invoices.findById(id).orElseThrow(NotFound::new);
        if (!keeps(invoice.authority(), by)) throw new NotFound();
        return invoice;
    }

    /**
     * Takes a file of a finance system: all of it, or nothing where one row is wrong. What is known already is left alone,
     * what was paid since is paid; so the same file again changes nothing.
     */
    public InvoiceFile.Taken take(OrganisationId authority, InvoiceFile file, Actor by) {
        if (!keeps(authority, by)) throw new NotFound();
        if (file.rows().isEmpty() && file.wrong().isEmpty()) throw new Refused(PerformanceRefusal.FILE_EMPTY);
        var now = clock.instant();
        var batch = new Batch(authority, file, now);
        var wrong = new ArrayList<>(file.wrong());
        for (var row : file.rows()) batch.sort(row, wrong);
        if (!wrong.isEmpty()) {
            wrong.sort((one, other) -> Integer.compare(one.line(), other.line()));
            return new InvoiceFile.Taken(0, 0, 0, wrong);
        }
        for (var row : batch.added) {
            var invoice = Invoice.receive(batch.contract(row), authority, row.invoice(), by, now);
            var paidOn = row.paidOn();
            if (paidOn != null) invoice.pay(paidOn, now);
            invoices.save(invoice);
            if (paidOn != null) events.publishEvent(new InvoicePaid(invoice.contract(), paidOn));
        }
        batch.paid.forEach((invoice, day) -> {
            invoice.pay(day, now);
            invoices.save(invoice);
            events.publishEvent(new InvoicePaid(invoice.contract(), day));
        });
        invoices.flush();
        if (!batch.added.isEmpty() || !batch.paid.isEmpty()) {
            ledger.append(
                    "performance.invoices_imported",
                    authority.value().toString(),
                    by,
                    now,
                    Map.of(
                            "added", String.valueOf(batch.added.size()),
                            "paid", String.valueOf(batch.paid.size())));
        }
        return new InvoiceFile.Taken(batch.added.size(), batch.paid.size(), batch.unchanged, List.of());
    }

    /** One file on its way in: what each row would do. It changes nothing itself. */
    private final class Batch {

        private final Instant now;
        private final Map<String, Set<UUID>> contracts = new HashMap<>();
        private final Map<String, Invoice> known = new HashMap<>();
        private final Map<String, Row> seen = new HashMap<>();
        private final List<Row> added = new ArrayList<>();
        private final Map<Invoice, LocalDate> paid = new HashMap<>();
        private int unchanged;

        Batch(OrganisationId authority, InvoiceFile file, Instant now) {
            this.now = now;
            for (var named : payments.contracts(authority)) {
                contracts.put(named.contract().toString(), Set.of(named.contract()));
                contracts.merge(named.reference(), Set.of(named.contract()), (some, more) -> {
                    var all = new HashSet<>(some);
                    all.addAll(more);
                    return all;
                });
            }
            var meant = file.rows().stream()
                    .flatMap(row -> contracts.getOrDefault(row.contract(), Set.of()).stream())
                    .collect(Collectors.toSet());
            var numbers =
                    file.rows().stream().map(row -> row.invoice().number()).collect(Collectors.toSet());
            if (meant.isEmpty()) return;
            for (var invoice : invoices.named(meant, numbers)) {
                known.put(key(invoice.contract().value(), invoice.number()), invoice);
            }
        }

        private static String key(UUID contract, String number) {
            return contract + " " + number;
        }

        ContractId contract(Row row) {
            return new ContractId(
                    contracts.getOrDefault(row.contract(), Set.of()).iterator().next());
        }

        /** Puts a row with those of its kind, or says what is wrong with it. */
        void sort(Row row, List<Wrong> wrong) {
            var meant = contracts.getOrDefault(row.contract(), Set.of());
            if (meant.size() != 1) {
                var fault = meant.isEmpty() ? Fault.CONTRACT_UNKNOWN : Fault.CONTRACT_AMBIGUOUS;
                wrong.add(new Wrong(row.line(), fault, row.contract()));
                return;
            }
            var key = key(meant.iterator().next(), row.invoice().number());
            var twin = seen.putIfAbsent(key, row);
            if (twin != null) {
                if (twin.invoice().equals(row.invoice()) && Objects.equals(twin.paidOn(), row.paidOn())) {
                    unchanged++;
                } else {
                    wrong.add(new Wrong(row.line(), Fault.TWICE, String.valueOf(twin.line())));
                }
                return;
            }
            var kept = known.get(key);
            if (kept == null) take(row, wrong);
            else compare(row, kept, wrong);
        }

        private void take(Row row, List<Wrong> wrong) {
            try {
                row.invoice().check(UkTime.date(now));
                requirePayable(row);
                added.add(row);
            } catch (Refused refused) {
                wrong.add(new Wrong(row.line(), Fault.REFUSED, row.invoice().number(), refused));
            }
        }

        private void requirePayable(Row row) {
            var day = row.paidOn();
            if (day == null) return;
            if (day.isAfter(UkTime.date(now))) throw new Refused(PerformanceRefusal.DAY_IN_FUTURE);
            if (day.isBefore(row.invoice().receivedOn())) {
                throw new Refused(
                        PerformanceRefusal.DAY_BEFORE_RECEIPT, row.invoice().receivedOn());
            }
        }

        private void compare(Row row, Invoice kept, List<Wrong> wrong) {
            var number = row.invoice().number();
            if (!kept.same(row.invoice())) {
                wrong.add(new Wrong(row.line(), Fault.DIFFERS, number));
                return;
            }
            if (row.paidOn() == null || row.paidOn().equals(kept.paidOn())) {
                unchanged++;
            } else if (kept.paidOn() != null) {
                wrong.add(new Wrong(row.line(), Fault.PAID_OTHERWISE, number));
            } else if (!InvoiceStep.PAY.possibleFrom(kept.state())) {
                wrong.add(new Wrong(row.line(), Fault.NOT_PAYABLE, number));
            } else {
                try {
                    requirePayable(row);
                    paid.put(kept, row.paidOn());
                } catch (Refused refused) {
                    wrong.add(new Wrong(row.line(), Fault.REFUSED, number, refused));
                }
            }
        }
    }

    private void record(String act, Invoice invoice, Map<String, String> facts, Actor by, Instant now) {
        var all = new HashMap<>(facts);
        all.put("contract", invoice.contract().value().toString());
        all.put("number", invoice.number());
        all.put("amount", invoice.amount().amount().toPlainString());
        ledger.append("performance." + act, invoice.id().value().toString(), by, now, all);
    }
}
