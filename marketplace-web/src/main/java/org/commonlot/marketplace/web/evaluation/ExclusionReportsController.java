package org.commonlot.marketplace.web.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.commonlot.marketplace.evaluation.ExclusionReporting;
import org.commonlot.marketplace.evaluation.ReportView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
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

/** The reports that are owed to the Minister about excluded suppliers, and that they were sent. */
@Controller
@ForAuthorityStaff
@RequestMapping(ExclusionReportsController.PATH)
class ExclusionReportsController {

    static final String PATH = "/desk/exclusion-reports";

    private final ExclusionReporting reporting;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    ExclusionReportsController(ExclusionReporting reporting, Forms forms, Texts texts, Clock clock) {
        this.reporting = reporting;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String all(Actor actor, Model model) {
        var reports = reporting.of(actor);
        var sheet = Sheet.of(texts.get("evaluation.reports.title"))
                .with(new Paragraph(texts.get("evaluation.reports.intro")));
        sheet = reports.isEmpty()
                ? sheet.with(new Paragraph(texts.get("evaluation.reports.none")))
                : sheet.with(table(reports));
        return DeskPages.sheet(sheet, "/desk", model);
    }

    private Table table(List<ReportView> reports) {
        var head = List.of(
                Table.Cell.of(texts.get("evaluation.reports.supplier")),
                Table.Cell.of(texts.get("evaluation.reports.ground")),
                Table.Cell.of(texts.get("evaluation.reports.excluded")),
                Table.Cell.of(texts.get("evaluation.reports.due")),
                Table.Cell.of(texts.get("evaluation.reports.state")));
        var today = UkTime.date(clock.instant());
        return Table.of(
                texts.get("evaluation.reports.caption"),
                head,
                reports.stream().map(report -> row(report, today)).toList());
    }

    private List<Table.Cell> row(ReportView report, LocalDate today) {
        var supplier = report.owed()
                ? Html.link(PATH + "/" + report.reference(), report.supplierName())
                : Html.text(report.supplierName());
        return List.of(
                Table.Cell.of(supplier),
                Table.Cell.of(ground(report)),
                Table.Cell.of(Wording.shortDay(report.excludedOn())),
                Table.Cell.of(Wording.shortDay(report.dueOn())),
                Table.Cell.of(state(report, today)));
    }

    private String ground(ReportView report) {
        var ground = texts.of("evaluation.ground", report.ground());
        var replaced = report.replaced();
        return replaced == null ? ground : texts.get("evaluation.reports.replaced", ground, replaced);
    }

    private Html state(ReportView report, LocalDate today) {
        var sent = report.sentOn();
        if (sent != null) {
            var how = report.sentHow();
            return Html.tag(Tag.of(texts.get("evaluation.reports.sent"), "green"))
                    .and(Html.paragraphs(Wording.day(sent) + ": " + (how == null ? "" : how)));
        }
        return report.overdue(today)
                ? Html.tag(Tag.of(texts.get("evaluation.reports.overdue"), "red"))
                : Html.tag(Tag.of(texts.get("evaluation.reports.owed"), "yellow"));
    }

    @GetMapping("/{reference}")
    String send(@PathVariable String reference, Actor actor, Model model) {
        var report = reporting.requireOwed(reference, actor);
        return send(report, forms.fields("evaluation.report", SentReportForm.empty()), model);
    }

    @PostMapping("/{reference}")
    String send(
            @PathVariable String reference,
            @ModelAttribute("form") SentReportForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var report = reporting.requireOwed(reference, actor);
        form.check(errors)
                .ifPresent(day -> forms.attempt(errors, () -> reporting.send(reference, day, form.how(), actor)));
        return errors.hasErrors()
                ? send(report, forms.fields("evaluation.report", errors), model)
                : DeskPages.done(PATH, "evaluation.done.reported", redirect);
    }

    private String send(ReportView report, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("evaluation.report.title"),
                        PATH + "/" + report.reference(),
                        texts.get("evaluation.report.button"),
                        fields.date("sentOn"),
                        fields.textarea("how").withRows(3))
                .withCaption(report.supplierName())
                .withIntro(texts.get("evaluation.report.intro", Wording.day(report.dueOn())));
        return DeskPages.ask(ask, fields, PATH, model);
    }
}
