package org.commonlot.marketplace.performance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;

/** What an authority has published on the central platform of its payments, with the figures as they were then. */
@Entity
class PaymentNotice {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID authorityId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private Span.Kind kind = Span.Kind.COMPLIANCE;

    private LocalDate firstDay = LocalDate.EPOCH;
    private LocalDate lastDay = LocalDate.EPOCH;
    private String noticeNumber = "";
    private Instant publishedAt = Instant.EPOCH;
    private @Nullable String officerName;
    private @Nullable String officerTitle;
    private int payments;
    private long daysSum;
    private int withinThirty;
    private int withinSixty;
    private int withinTerm;
    private int fellDue;
    private int fellDueUnpaid;
    private String recordedName = "";
    private Instant recordedAt = Instant.EPOCH;

    protected PaymentNotice() {}

    /** @param officer who is responsible for the authority's finances and approves it (reg 38(2)(e)) */
    static PaymentNotice compliance(
            OrganisationId authority,
            Span span,
            ComplianceFigures figures,
            Published published,
            Officer officer,
            Actor by,
            Instant now) {
        if (!figures.any()) throw new Refused(PerformanceRefusal.NOTHING_TO_REPORT);
        if (officer.name().isBlank() || officer.title().isBlank()) throw new Refused(PerformanceRefusal.OFFICER_EMPTY);
        var notice = of(authority, span, figures, published, by, now);
        notice.officerName = officer.name().strip();
        notice.officerTitle = officer.title().strip();
        return notice;
    }

    /** @param figures of the payments above the limit alone */
    static PaymentNotice largePayments(
            OrganisationId authority,
            Span span,
            ComplianceFigures figures,
            Published published,
            Actor by,
            Instant now) {
        if (figures.payments() == 0) throw new Refused(PerformanceRefusal.NOTHING_TO_REPORT);
        return of(authority, span, figures, published, by, now);
    }

    private static PaymentNotice of(
            OrganisationId authority,
            Span span,
            ComplianceFigures figures,
            Published published,
            Actor by,
            Instant now) {
        if (!span.over(UkTime.date(now))) throw new Refused(PerformanceRefusal.PERIOD_NOT_OVER, span.last());
        published.requireSound(now);
        if (published.at().isBefore(UkTime.endOf(span.last()))) {
            throw new Refused(PerformanceRefusal.NOTICE_BEFORE_PERIOD_END, span.last());
        }
        var notice = new PaymentNotice();
        notice.authorityId = authority.value();
        notice.kind = span.kind();
        notice.firstDay = span.first();
        notice.lastDay = span.last();
        notice.noticeNumber = published.number();
        notice.publishedAt = published.at();
        notice.payments = figures.payments();
        notice.daysSum = figures.daysSum();
        notice.withinThirty = figures.withinThirty();
        notice.withinSixty = figures.withinSixty();
        notice.withinTerm = figures.withinTerm();
        notice.fellDue = figures.fellDue();
        notice.fellDueUnpaid = figures.fellDueUnpaid();
        notice.recordedName = by.name();
        notice.recordedAt = now;
        return notice;
    }

    UUID id() {
        return id;
    }

    Span span() {
        return new Span(kind, firstDay, lastDay);
    }

    NoticeView view() {
        return new NoticeView(
                span(),
                noticeNumber,
                publishedAt,
                officerName,
                officerTitle,
                new ComplianceFigures(
                        payments, daysSum, withinThirty, withinSixty, withinTerm, fellDue, fellDueUnpaid));
    }
}
