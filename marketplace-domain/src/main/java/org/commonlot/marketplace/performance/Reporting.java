package org.commonlot.marketplace.performance;

import java.time.Clock;
import java.util.Map;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.organisation.AuthorityAnswers;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the notices about payments that an authority has published on the central platform. */
@Service
@Transactional
public class Reporting {

    private final PaymentNotices notices;
    private final Payments payments;
    private final AuthorityAnswers answers;
    private final Ledger ledger;
    private final Clock clock;

    Reporting(PaymentNotices notices, Payments payments, AuthorityAnswers answers, Ledger ledger, Clock clock) {
        this.notices = notices;
        this.payments = payments;
        this.answers = answers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The payments compliance notice of a half-year; its figures are kept as they are now. */
    public void complied(OrganisationId authority, Span span, Published published, Officer officer, Actor by) {
        requireNew(authority, span, by);
        var now = clock.instant();
        var figures = payments.figures(authority, span.first(), span.last());
        keep(PaymentNotice.compliance(authority, span, figures, published, officer, by, now), authority, by);
    }

    /** The notice of a quarter's payments above £30,000. */
    public void listed(OrganisationId authority, Span span, Published published, Actor by) {
        requireNew(authority, span, by);
        var now = clock.instant();
        var figures = payments.large(authority, span.first(), span.last());
        keep(PaymentNotice.largePayments(authority, span, figures, published, by, now), authority, by);
    }

    private void requireNew(OrganisationId authority, Span span, Actor by) {
        if (!Paying.keeps(authority, by)) throw new NotFound();
        if (notices.existsByAuthorityIdAndKindAndLastDay(authority.value(), span.kind(), span.last())) {
            throw new Refused(PerformanceRefusal.NOTICE_RECORDED);
        }
    }

    private void keep(PaymentNotice notice, OrganisationId authority, Actor by) {
        notices.saveAndFlush(notice);
        var view = notice.view();
        ledger.append(
                "performance.payments_reported",
                notice.id().toString(),
                by,
                clock.instant(),
                Map.of(
                        "authority",
                        authority.value().toString(),
                        "kind",
                        view.span().kind().name(),
                        "lastDay",
                        view.span().name(),
                        "notice",
                        view.number(),
                        "publishedAt",
                        view.publishedAt().toString(),
                        "payments",
                        String.valueOf(view.figures().payments()),
                        "daysSum",
                        String.valueOf(view.figures().daysSum())));
        answers.prepare(authority, PublicPayments.QUESTION, () -> lately(authority), clock.instant());
    }

    private PaidLately lately(OrganisationId authority) {
        return notices.paid(authority.value(), Span.Kind.COMPLIANCE, Limit.of(1)).stream()
                .map(PaymentNotice::view)
                .map(notice -> new PaidLately(new PaidLately.Compliance(notice.span(), notice.figures())))
                .findFirst()
                .orElse(new PaidLately(null));
    }
}
