package org.commonlot.marketplace.performance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Payments and what is reported of them, for the people of their authority. */
@Service
@Transactional(readOnly = true)
public class PaymentDesk {

    /** How many invoices are listed; the file has them all. */
    public static final int MOST = 200;

    /** How many stretches of time are looked back on. */
    private static final int SPANS = 4;

    private final Invoices invoices;
    private final Payments payments;
    private final PaymentNotices notices;
    private final OrganisationDirectory organisations;
    private final Clock clock;

    PaymentDesk(
            Invoices invoices,
            Payments payments,
            PaymentNotices notices,
            OrganisationDirectory organisations,
            Clock clock) {
        this.invoices = invoices;
        this.payments = payments;
        this.notices = notices;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** An authority and its name. */
    public record Payer(OrganisationId id, String name) {}

    /** The authorities to which this person belongs. */
    public List<Payer> payers(Actor by) {
        var own = by.seats().stream()
                .filter(seat -> seat.role().side() == Role.Side.AUTHORITY)
                .map(Actor.Seat::organisation)
                .collect(Collectors.toSet());
        return organisations.names(own).entrySet().stream()
                .map(named -> new Payer(named.getKey(), named.getValue()))
                .sorted(Comparator.comparing(Payer::name))
                .toList();
    }

    /** One of them. */
    public Payer payer(OrganisationId authority, Actor by) {
        return payers(by).stream()
                .filter(payer -> payer.id().equals(authority))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The same, for whoever keeps its payments. */
    public Payer kept(OrganisationId authority, Actor by) {
        if (!mayKeep(authority, by)) throw new NotFound();
        return payer(authority, by);
    }

    public boolean mayKeep(OrganisationId authority, Actor by) {
        return Paying.keeps(authority, by);
    }

    /** The latest first. The file was asked for by this person. */
    public List<InvoiceView> of(FileView file) {
        return invoices.of(file.id().value(), Limit.of(MOST)).stream()
                .map(Invoice::view)
                .toList();
    }

    /** For the people of its authority. */
    public InvoiceView invoice(InvoiceId id, Actor by) {
        var invoice = invoices.findById(id).orElseThrow(NotFound::new);
        if (!by.belongsTo(invoice.authority())) throw new NotFound();
        return invoice.view();
    }

    /** What is still to be paid or decided, the most urgent first. */
    public List<InvoiceView> waiting(Payer payer) {
        return invoices
                .waiting(payer.id().value(), EnumSet.of(InvoiceState.RECEIVED, InvoiceState.DISPUTED), Limit.of(MOST))
                .stream()
                .map(Invoice::view)
                .toList();
    }

    /** Every invoice, for a file. */
    public void each(Payer payer, Consumer<PaymentLine> reader) {
        payments.each(payer.id(), reader);
    }

    /** The stretches of time that lie behind, and the one that runs. */
    public List<Span> spans(Span.Kind kind) {
        return kind.until(today(), SPANS);
    }

    /** How it stands now, whatever was published. */
    public ComplianceFigures figures(Payer payer, Span span) {
        return switch (span.kind()) {
            case COMPLIANCE -> payments.figures(payer.id(), span.first(), span.last());
            case LARGE_PAYMENTS -> payments.large(payer.id(), span.first(), span.last());
        };
    }

    public List<PaymentLine> large(Payer payer, Span span) {
        return payments.large(payer.id(), span, null, MOST);
    }

    /** The latest first. */
    public List<NoticeView> notices(Payer payer) {
        return notices.of(payer.id().value(), Limit.of(MOST)).stream()
                .map(PaymentNotice::view)
                .toList();
    }

    public Optional<NoticeView> notice(Payer payer, Span span) {
        return notices(payer).stream()
                .filter(notice -> notice.span().equals(span))
                .findFirst();
    }

    public LocalDate today() {
        return UkTime.date(clock.instant());
    }
}
