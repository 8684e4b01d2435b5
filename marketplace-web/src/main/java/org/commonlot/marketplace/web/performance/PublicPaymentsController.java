package org.commonlot.marketplace.web.performance;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.organisation.AuthorityAddress;
import org.commonlot.marketplace.performance.ComplianceFigures;
import org.commonlot.marketplace.performance.NoticeView;
import org.commonlot.marketplace.performance.PaymentLine;
import org.commonlot.marketplace.performance.PublicPayments;
import org.commonlot.marketplace.performance.Span;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.CsvDownload;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Pagination;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How an authority pays, as it has published it: two queries a page. */
@Controller
@OpenToAll
@RequestMapping("/authorities/{name}")
class PublicPaymentsController {

    private final PublicPayments payments;
    private final PaymentPages pages;
    private final Texts texts;

    PublicPaymentsController(PublicPayments payments, PaymentPages pages, Texts texts) {
        this.payments = payments;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping("/payments")
    String all(@PathVariable("name") AuthorityAddress address, Model model) {
        var authority = address.id();
        var name = payments.name(authority);
        var notices = payments.notices(authority);
        var here = PaymentPages.open(address);
        var compliance = of(notices, Span.Kind.COMPLIANCE);
        var quarters = of(notices, Span.Kind.LARGE_PAYMENTS);
        var sheet = Sheet.of(texts.get("performance.open.title"))
                .withCaption(name)
                .with(new Paragraph(texts.get("performance.open.intro")))
                .with(
                        compliance.isEmpty()
                                ? new Paragraph(texts.get("performance.open.none"))
                                : pages.published(compliance));
        if (!compliance.isEmpty()) {
            sheet = sheet.with(Links.of(Links.Link.to(here + ".csv", texts.get("performance.open.csv"))));
        }
        sheet = sheet.with(Heading.second(texts.get("performance.large")))
                .with(
                        quarters.isEmpty()
                                ? new Paragraph(texts.get("performance.open.large.none"))
                                : new Links(quarters.stream()
                                        .map(notice -> Links.Link.to(
                                                here + "/" + notice.span().name(), pages.days(notice.span())))
                                        .toList()));
        if (!quarters.isEmpty()) {
            sheet = sheet.with(Links.of(Links.Link.to(here + "/large.csv", texts.get("performance.open.large.csv"))));
        }
        return DeskPages.sheet(sheet, address.path(), model);
    }

    private static List<NoticeView> of(List<NoticeView> notices, Span.Kind kind) {
        return notices.stream().filter(notice -> notice.span().kind() == kind).toList();
    }

    @GetMapping("/payments.csv")
    void csv(@PathVariable("name") AuthorityAddress address, HttpServletResponse response) throws IOException {
        var authority = address.id();
        var name = payments.name(authority);
        var notices = of(payments.notices(authority), Span.Kind.COMPLIANCE);
        var rows = CsvDownload.begin(
                response,
                "payments-compliance.csv",
                "authority",
                "first_day",
                "last_day",
                "payments",
                "mean_days",
                "percent_within_30_days",
                "percent_31_to_60_days",
                "percent_61_days_or_more",
                "percent_within_term",
                "percent_due_unpaid",
                "approved_by",
                "job_title",
                "notice");
        for (var notice : notices) {
            var figures = notice.figures();
            int of = figures.payments();
            rows.row(
                    name,
                    notice.span().first(),
                    notice.span().last(),
                    of,
                    figures.meanDays(),
                    ComplianceFigures.percent(figures.withinThirty(), of),
                    ComplianceFigures.percent(figures.withinSixty(), of),
                    ComplianceFigures.percent(figures.later(), of),
                    ComplianceFigures.percent(figures.withinTerm(), of),
                    ComplianceFigures.percent(figures.fellDueUnpaid(), figures.fellDue()),
                    notice.officerName(),
                    notice.officerTitle(),
                    notice.number());
        }
    }

    /** Line by line as it is read, all quarters that are published. */
    @GetMapping("/payments/large.csv")
    void largeCsv(@PathVariable("name") AuthorityAddress address, HttpServletResponse response) throws IOException {
        var authority = address.id();
        var name = payments.name(authority);
        var rows = CsvDownload.begin(
                response,
                "payments-over-30000.csv",
                "authority",
                "procurement",
                "contract",
                "title",
                "supplier",
                "what",
                "amount_gbp_inc_vat",
                "received_on",
                "paid_on",
                "days_to_pay");
        payments.eachLarge(
                authority,
                line -> rows.row(
                        name,
                        line.reference(),
                        line.contract(),
                        line.title(),
                        line.supplier(),
                        line.what(),
                        line.amount(),
                        line.receivedOn(),
                        line.paidOn(),
                        line.daysToPay()));
    }

    @GetMapping("/payments/{period}")
    String quarter(
            @PathVariable("name") AuthorityAddress address,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var authority = address.id();
        var quarter = Span.Kind.LARGE_PAYMENTS
                .named(period)
                .flatMap(span -> payments.quarter(authority, span))
                .orElseThrow(NotFound::new);
        var lines = payments.large(authority, quarter.notice(), place(from, after));
        var shown = lines.subList(0, Math.min(PublicPayments.PAGE, lines.size()));
        var here = PaymentPages.open(address);
        var sheet = Sheet.of(texts.get(
                        "performance.open.large.title",
                        pages.days(quarter.notice().span())))
                .withCaption(quarter.authority())
                .with(new Paragraph(texts.get(
                        "performance.notice.recorded",
                        quarter.notice().number(),
                        Wording.moment(quarter.notice().publishedAt()))))
                .with(pages.large(shown, false));
        if (lines.size() > shown.size()) {
            var last = shown.getLast();
            sheet = sheet.with(
                    Pagination.of(null, here + "/" + period + "?from=" + last.paidOn() + "&after=" + last.id()));
        }
        sheet = sheet.with(Links.of(Links.Link.to(here + "/large.csv", texts.get("performance.open.large.csv"))));
        return DeskPages.sheet(sheet, here, model);
    }

    /** Where the page before ended; what can't be read begins anew. */
    private static PaymentLine.@Nullable Place place(@Nullable String from, @Nullable String after) {
        if (from == null || after == null) return null;
        try {
            return new PaymentLine.Place(LocalDate.parse(from), UUID.fromString(after));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return null;
        }
    }
}
