package org.commonlot.marketplace.web.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.organisation.AuthorityAddress;
import org.commonlot.marketplace.performance.ComplianceFigures;
import org.commonlot.marketplace.performance.InvoiceId;
import org.commonlot.marketplace.performance.InvoiceState;
import org.commonlot.marketplace.performance.InvoiceView;
import org.commonlot.marketplace.performance.NoticeView;
import org.commonlot.marketplace.performance.PaymentLine;
import org.commonlot.marketplace.performance.Span;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes invoices and figures of payments ready to be shown. */
@Component
class PaymentPages {

    static final String HOME = "/desk/payments";

    private final Texts texts;

    PaymentPages(Texts texts) {
        this.texts = texts;
    }

    static String payer(OrganisationId authority) {
        return HOME + "/" + authority.value();
    }

    static String span(OrganisationId authority, Span span) {
        return payer(authority) + "/" + (span.kind() == Span.Kind.COMPLIANCE ? "compliance" : "large") + "/"
                + span.name();
    }

    static String invoices(ContractId contract) {
        return "/desk/contracts/" + contract.value() + "/invoices";
    }

    static String invoice(InvoiceId id) {
        return "/desk/invoices/" + id.value();
    }

    static String open(AuthorityAddress authority) {
        return authority.path("payments");
    }

    String days(Span span) {
        return texts.get("performance.span", Wording.day(span.first()), Wording.day(span.last()));
    }

    private Table.Cell cell(String key) {
        return Table.Cell.of(texts.get("performance." + key));
    }

    private Table.Cell number(String key) {
        return Table.Cell.number(texts.get("performance." + key));
    }

    private static Table.Cell day(@Nullable LocalDate day) {
        return Table.Cell.of(day == null ? "" : Wording.shortDay(day));
    }

    Tag state(InvoiceView invoice, LocalDate today) {
        if (invoice.late(today)) return Tag.of(texts.get("performance.late"), "red");
        return state(invoice.state());
    }

    Tag state(InvoiceState state) {
        var colour = switch (state) {
            case RECEIVED -> "blue";
            case DISPUTED -> "yellow";
            case PAID -> "green";
            case WITHDRAWN -> "grey";
        };
        return Tag.of(texts.of("performance.state", state), colour);
    }

    Table invoices(String caption, List<InvoiceView> invoices, LocalDate today) {
        var head = List.of(
                cell("number"),
                number("amount"),
                cell("received"),
                cell("pay-by"),
                cell("paid"),
                number("days"),
                cell("state"));
        var rows = invoices.stream()
                .map(invoice -> List.of(
                        Table.Cell.of(Html.link(invoice(invoice.id()), invoice.number())),
                        Table.Cell.number(Wording.pounds(invoice.amount().amount())),
                        day(invoice.receivedOn()),
                        day(invoice.payBy()),
                        day(invoice.paidOn()),
                        Table.Cell.number(invoice.daysToPay() == null ? "" : String.valueOf(invoice.daysToPay())),
                        Table.Cell.of(Html.tag(state(invoice, today)))))
                .toList();
        return Table.of(caption, head, rows);
    }

    SummaryList facts(InvoiceView invoice) {
        var rows = new ArrayList<SummaryList.Row>();
        add(rows, "what", invoice.what());
        add(rows, "amount", Wording.pounds(invoice.amount().amount()));
        add(rows, "received", Wording.day(invoice.receivedOn()));
        if (invoice.dueOn() != null) add(rows, "due", Wording.day(invoice.dueOn()));
        add(rows, "pay-by", Wording.day(invoice.payBy()));
        if (invoice.disputedOn() != null) add(rows, "disputed", Wording.day(invoice.disputedOn()));
        if (invoice.disputedDays() > 0) add(rows, "disputed-days", String.valueOf(invoice.disputedDays()));
        if (invoice.reason() != null) add(rows, "reason", invoice.reason());
        if (invoice.paidOn() != null) add(rows, "paid", Wording.day(invoice.paidOn()));
        if (invoice.daysToPay() != null) {
            add(rows, "days", String.valueOf(invoice.daysToPay()));
            add(rows, "term", texts.get(invoice.paidInTime() ? "performance.term.kept" : "performance.term.missed"));
        }
        add(
                rows,
                "recorded",
                texts.get("performance.by", invoice.recordedName(), Wording.moment(invoice.recordedAt())));
        return SummaryList.of(rows);
    }

    private void add(List<SummaryList.Row> rows, String key, String value) {
        rows.add(SummaryList.Row.of(texts.get("performance." + key), value));
    }

    /** All that the notice says of a half-year (reg 38(2)). */
    SummaryList figures(ComplianceFigures figures) {
        var rows = new ArrayList<SummaryList.Row>();
        var of = figures.payments();
        add(rows, "payments", String.valueOf(of));
        add(rows, "mean", figures.meanDays() == null ? "" : String.valueOf(figures.meanDays()));
        add(rows, "thirty", share(figures.withinThirty(), of));
        add(rows, "sixty", share(figures.withinSixty(), of));
        add(rows, "later", share(figures.later(), of));
        add(rows, "within-term", share(figures.withinTerm(), of));
        add(rows, "unpaid", share(figures.fellDueUnpaid(), figures.fellDue()));
        return SummaryList.of(rows);
    }

    private String share(int part, int whole) {
        var percent = ComplianceFigures.percent(part, whole);
        return percent == null
                ? texts.get("performance.nothing")
                : texts.get("performance.share", percent.toPlainString(), part, whole);
    }

    /** One stretch of time at the desk: what stands now, when its notice is due, and its notice. */
    record Line(
            Span span, ComplianceFigures figures, @Nullable NoticeView notice) {}

    Table spans(String caption, OrganisationId authority, List<Line> lines, LocalDate today) {
        var head = List.of(cell("period"), number("payments"), number("mean"), cell("notice-due"), cell("notice"));
        var rows = lines.stream()
                .map(line -> List.of(
                        Table.Cell.of(Html.link(span(authority, line.span()), days(line.span()))),
                        Table.Cell.number(String.valueOf(line.figures().payments())),
                        Table.Cell.number(number(line.figures().meanDays())),
                        Table.Cell.of(Wording.shortDay(line.span().noticeDue())),
                        Table.Cell.of(Html.tag(notice(line, today)))))
                .toList();
        return Table.of(caption, head, rows);
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private Tag notice(Line line, LocalDate today) {
        if (line.notice() != null) return Tag.of(line.notice().number(), "green");
        if (!line.span().over(today)) return Tag.of(texts.get("performance.notice.runs"), "grey");
        if (!line.figures().any()) return Tag.of(texts.get("performance.notice.none"), "grey");
        return today.isAfter(line.span().noticeDue())
                ? Tag.of(texts.get("performance.notice.overdue"), "red")
                : Tag.of(texts.get("performance.notice.due"), "yellow");
    }

    /** What was published, for everybody. */
    Table published(List<NoticeView> notices) {
        var head = List.of(
                cell("period"),
                number("payments"),
                number("mean"),
                number("thirty"),
                number("sixty"),
                number("later"),
                number("within-term"),
                number("unpaid"),
                cell("notice"));
        var rows = notices.stream()
                .map(notice -> {
                    var figures = notice.figures();
                    int of = figures.payments();
                    return List.of(
                            Table.Cell.of(days(notice.span())),
                            Table.Cell.number(String.valueOf(of)),
                            Table.Cell.number(number(figures.meanDays())),
                            percent(figures.withinThirty(), of),
                            percent(figures.withinSixty(), of),
                            percent(figures.later(), of),
                            percent(figures.withinTerm(), of),
                            percent(figures.fellDueUnpaid(), figures.fellDue()),
                            Table.Cell.of(notice.number()));
                })
                .toList();
        return Table.of(texts.get("performance.open.compliance"), head, rows);
    }

    private Table.Cell percent(int part, int whole) {
        var percent = ComplianceFigures.percent(part, whole);
        return Table.Cell.number(percent == null ? "" : texts.get("performance.percent", percent.toPlainString()));
    }

    /** Payments above the limit, one each. */
    Table large(List<PaymentLine> lines, boolean atDesk) {
        var head = List.of(
                cell("paid"), number("amount"), cell("supplier"), cell("contract"), cell("what"), number("days"));
        var rows = lines.stream()
                .map(line -> List.of(
                        day(line.paidOn()),
                        Table.Cell.number(Wording.pounds(line.amount())),
                        Table.Cell.of(line.supplier()),
                        Table.Cell.of(Html.link(
                                (atDesk ? "/desk/contracts/" : "/contracts/") + line.contract(), line.title())),
                        Table.Cell.of(line.what()),
                        Table.Cell.number(line.daysToPay() == null ? "" : String.valueOf(line.daysToPay()))))
                .toList();
        return Table.of(texts.get("performance.large"), head, rows).withHiddenCaption();
    }
}
