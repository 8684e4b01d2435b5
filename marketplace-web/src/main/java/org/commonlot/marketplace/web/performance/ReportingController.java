package org.commonlot.marketplace.web.performance;

import java.util.UUID;
import org.commonlot.marketplace.performance.NoticeView;
import org.commonlot.marketplace.performance.Officer;
import org.commonlot.marketplace.performance.PaymentDesk;
import org.commonlot.marketplace.performance.PaymentDesk.Payer;
import org.commonlot.marketplace.performance.Published;
import org.commonlot.marketplace.performance.Reporting;
import org.commonlot.marketplace.performance.Span;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.PublishedNoticeForm;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One half-year or quarter of an authority's payments: its figures, and the notice once it is published. */
@Controller
@ForAuthorityStaff
@RequestMapping(PaymentPages.HOME + "/{organisation}")
class ReportingController {

    private final PaymentDesk desk;
    private final Reporting reporting;
    private final PaymentPages pages;
    private final Forms forms;
    private final Texts texts;

    ReportingController(PaymentDesk desk, Reporting reporting, PaymentPages pages, Forms forms, Texts texts) {
        this.desk = desk;
        this.reporting = reporting;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    private Span span(Span.Kind kind, String period) {
        return kind.named(period)
                .filter(span -> !span.first().isAfter(desk.today()))
                .orElseThrow(NotFound::new);
    }

    @GetMapping("/compliance/{period}")
    String compliance(@PathVariable UUID organisation, @PathVariable String period, Actor actor, Model model) {
        var payer = desk.payer(new OrganisationId(organisation), actor);
        var fields = forms.fields("performance.uk17", ComplianceForm.empty());
        return compliance(payer, span(Span.Kind.COMPLIANCE, period), actor, fields, model);
    }

    @PostMapping("/compliance/{period}")
    String compliance(
            @PathVariable UUID organisation,
            @PathVariable String period,
            @ModelAttribute("form") ComplianceForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var payer = desk.kept(new OrganisationId(organisation), actor);
        var span = span(Span.Kind.COMPLIANCE, period);
        var officer = new Officer(form.officerName(), form.officerTitle());
        form.published(errors)
                .ifPresent(at -> forms.attempt(
                        errors,
                        () -> reporting.complied(payer.id(), span, new Published(form.number(), at), officer, actor)));
        if (errors.hasErrors()) {
            return compliance(payer, span, actor, forms.fields("performance.uk17", errors), model);
        }
        return DeskPages.done(PaymentPages.payer(payer.id()), "performance.done.reported", redirect);
    }

    private String compliance(Payer payer, Span span, Actor actor, Fields fields, Model model) {
        var figures = pages.figures(desk.figures(payer, span));
        return page(
                payer,
                span,
                actor,
                figures,
                fields,
                model,
                fields.input("number").withWidth(20),
                fields.date("publishedAt"),
                fields.input("publishedTime").withWidth(5),
                fields.input("officerName"),
                fields.input("officerTitle"));
    }

    @GetMapping("/large/{period}")
    String large(@PathVariable UUID organisation, @PathVariable String period, Actor actor, Model model) {
        var payer = desk.payer(new OrganisationId(organisation), actor);
        var fields = forms.fields("performance.uk8", PublishedNoticeForm.empty());
        return large(payer, span(Span.Kind.LARGE_PAYMENTS, period), actor, fields, model);
    }

    @PostMapping("/large/{period}")
    String large(
            @PathVariable UUID organisation,
            @PathVariable String period,
            @ModelAttribute("form") PublishedNoticeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var payer = desk.kept(new OrganisationId(organisation), actor);
        var span = span(Span.Kind.LARGE_PAYMENTS, period);
        form.published(errors)
                .ifPresent(at -> forms.attempt(
                        errors, () -> reporting.listed(payer.id(), span, new Published(form.number(), at), actor)));
        if (errors.hasErrors()) return large(payer, span, actor, forms.fields("performance.uk8", errors), model);
        return DeskPages.done(PaymentPages.payer(payer.id()), "performance.done.reported", redirect);
    }

    private String large(Payer payer, Span span, Actor actor, Fields fields, Model model) {
        var lines = desk.large(payer, span);
        Component list =
                lines.isEmpty() ? new Paragraph(texts.get("performance.large.none")) : pages.large(lines, true);
        return page(payer, span, actor, list, fields, model, PublishedNoticeForm.questions(fields));
    }

    /** With the form as long as a notice can be recorded. */
    private String page(
            Payer payer, Span span, Actor actor, Component known, Fields fields, Model model, Component... questions) {
        var words = span.kind() == Span.Kind.COMPLIANCE ? "performance.uk17" : "performance.uk8";
        var notice = desk.notice(payer, span);
        var back = PaymentPages.payer(payer.id());
        var title = texts.get(words + ".title", pages.days(span));
        boolean open = notice.isEmpty()
                && span.over(desk.today())
                && desk.figures(payer, span).any()
                && desk.mayKeep(payer.id(), actor);
        if (open || fields.hasErrors()) {
            var ask = Ask.of(title, PaymentPages.span(payer.id(), span), texts.get(words + ".button"), questions)
                    .withCaption(payer.name())
                    .withIntro(known)
                    .withIntro(texts.get(words + ".intro", Wording.day(span.noticeDue())));
            return DeskPages.ask(ask, fields, back, model);
        }
        var sheet = Sheet.of(title).withCaption(payer.name()).with(known);
        sheet = sheet.with(InsetText.of(
                notice.map(this::recorded).orElseGet(() -> texts.get(words + ".due", Wording.day(span.noticeDue())))));
        return DeskPages.sheet(sheet, back, model);
    }

    private String recorded(NoticeView notice) {
        return texts.get("performance.notice.recorded", notice.number(), Wording.moment(notice.publishedAt()));
    }
}
