package org.commonlot.marketplace.web.performance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.performance.AssessmentId;
import org.commonlot.marketplace.performance.AssessmentView;
import org.commonlot.marketplace.performance.KpiId;
import org.commonlot.marketplace.performance.KpiKeeping;
import org.commonlot.marketplace.performance.KpiView;
import org.commonlot.marketplace.performance.PerformanceDesk;
import org.commonlot.marketplace.performance.Published;
import org.commonlot.marketplace.performance.Rating;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.PublishedNoticeForm;
import org.commonlot.marketplace.web.components.ReasonForm;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.WarningText;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The KPIs of a contract, how they were met, and the notices of that. */
@Controller
@ForAuthorityStaff
class KpisController {

    private static final String KPIS = "/desk/contracts/{contract}/kpis";
    private static final String ASSESSMENT = "/desk/assessments/{assessment}";

    private final PerformanceDesk desk;
    private final KpiKeeping keeping;
    private final KeepingPages pages;
    private final Forms forms;
    private final Texts texts;

    KpisController(PerformanceDesk desk, KpiKeeping keeping, KeepingPages pages, Forms forms, Texts texts) {
        this.desk = desk;
        this.keeping = keeping;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    private FileView managed(UUID contract, Actor actor) {
        return desk.led(new ContractId(contract), actor);
    }

    @GetMapping(KPIS)
    String all(@PathVariable UUID contract, Actor actor, Model model) {
        var file = desk.whole(new ContractId(contract), actor);
        var kept = desk.file(file);
        var kpis = desk.kpis(file);
        boolean manager = desk.mayManage(file, actor);
        boolean owed = desk.owesKpis(file);
        long standing = kpis.stream().filter(KpiView::stands).count();
        var sheet = Sheet.of(texts.get("performance.kpis")).withCaption(file.title());
        sheet = sheet.with(new Paragraph(texts.get(owed ? "performance.kpis.owed" : "performance.kpis.free")));
        if (kept.exceptionReason() != null && kept.exceptionName() != null) {
            sheet = sheet.with(
                    InsetText.of(texts.get("performance.kpis.excepted", kept.exceptionReason(), kept.exceptionName())));
        } else if (owed && standing < 3) {
            sheet = sheet.with(WarningText.of(texts.get("performance.kpis.missing", standing)));
        }
        if (kept.assessBy() != null) {
            sheet = sheet.with(new Paragraph(texts.get("performance.assess.by", Wording.day(kept.assessBy()))));
        }
        if (!kpis.isEmpty()) sheet = sheet.with(pages.kpis(kpis, manager));
        if (manager) sheet = sheet.with(new Links(links(file, standing, owed)));
        var assessments = desk.assessments(file);
        sheet = sheet.with(Heading.second(texts.get("performance.assessments")))
                .with(
                        assessments.isEmpty()
                                ? new Paragraph(texts.get("performance.assessments.none"))
                                : pages.assessments(assessments, desk.today()).withHiddenCaption());
        return DeskPages.sheet(sheet, KeepingPages.contract(file.id()), model);
    }

    private List<Links.Link> links(FileView file, long standing, boolean owed) {
        var here = KeepingPages.kpis(file.id());
        var links = new ArrayList<Links.Link>();
        links.add(Links.Link.to(here + "/new", texts.get("performance.kpi.title")));
        if (standing > 0) links.add(Links.Link.to(here + "/assess", texts.get("performance.assess.title")));
        if (owed && standing == 0) {
            links.add(Links.Link.to(here + "/exception", texts.get("performance.exception.title")));
        }
        return links;
    }

    @GetMapping(KPIS + "/new")
    String set(@PathVariable UUID contract, Actor actor, Model model) {
        var file = managed(contract, actor);
        var starts = file.starts() == null ? file.signedOn() : file.starts();
        var form = new KpiForm(null, null, null, DateForm.of(starts), null);
        return set(file, forms.fields("performance.kpi", form), model);
    }

    @PostMapping(KPIS + "/new")
    String set(
            @PathVariable UUID contract,
            @ModelAttribute("form") KpiForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var file = managed(contract, actor);
        var terms = form.check(errors);
        forms.attempt(errors, () -> keeping.set(file.id(), terms, actor));
        if (errors.hasErrors()) return set(file, forms.fields("performance.kpi", errors), model);
        return done(file, "kpi", redirect);
    }

    private String set(FileView file, Fields fields, Model model) {
        var back = KeepingPages.kpis(file.id());
        return pages.ask(
                file,
                "kpi",
                back + "/new",
                back,
                fields,
                model,
                fields.input("name"),
                fields.input("target"),
                fields.textarea("measured").withRows(3),
                fields.date("starts"),
                fields.date("ends"));
    }

    private static String done(FileView file, String what, RedirectAttributes redirect) {
        return DeskPages.done(KeepingPages.kpis(file.id()), "performance.done." + what, redirect);
    }

    @GetMapping("/desk/kpis/{kpi}/withdraw")
    String withdraw(@PathVariable UUID kpi, Actor actor, Model model) {
        var view = desk.kpi(new KpiId(kpi), actor);
        var file = desk.led(view.contract(), actor);
        return withdraw(file, view, forms.fields("performance.kpi.withdraw", new ReasonForm(null)), model);
    }

    @PostMapping("/desk/kpis/{kpi}/withdraw")
    String withdraw(
            @PathVariable UUID kpi,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = desk.kpi(new KpiId(kpi), actor);
        var file = desk.led(view.contract(), actor);
        form.check(errors, 2_000);
        forms.attempt(errors, () -> keeping.withdraw(view.id(), form.reason(), actor));
        if (errors.hasErrors()) {
            return withdraw(file, view, forms.fields("performance.kpi.withdraw", errors), model);
        }
        return done(file, "kpi.withdrawn", redirect);
    }

    private String withdraw(FileView file, KpiView view, Fields fields, Model model) {
        return pages.ask(
                file,
                "kpi.withdraw",
                KeepingPages.kpi(view.id()) + "/withdraw",
                KeepingPages.kpis(file.id()),
                fields,
                model,
                InsetText.of(view.terms().name()),
                fields.textarea("reason").withRows(3));
    }

    @GetMapping(KPIS + "/exception")
    String except(@PathVariable UUID contract, Actor actor, Model model) {
        return except(managed(contract, actor), forms.fields("performance.exception", new ReasonForm(null)), model);
    }

    @PostMapping(KPIS + "/exception")
    String except(
            @PathVariable UUID contract,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var file = managed(contract, actor);
        form.check(errors, 2_000);
        forms.attempt(errors, () -> keeping.except(file.id(), form.reason(), actor));
        if (errors.hasErrors()) return except(file, forms.fields("performance.exception", errors), model);
        return done(file, "excepted", redirect);
    }

    private String except(FileView file, Fields fields, Model model) {
        var back = KeepingPages.kpis(file.id());
        return pages.ask(
                file,
                "exception",
                back + "/exception",
                back,
                fields,
                model,
                fields.textarea("reason").withRows(4));
    }

    private List<KpiView> standing(FileView file) {
        return desk.kpis(file).stream().filter(KpiView::stands).toList();
    }

    @GetMapping(KPIS + "/assess")
    String assess(@PathVariable UUID contract, Actor actor, Model model) {
        var form = new AssessmentForm(null, null);
        return assess(managed(contract, actor), forms.fields("performance.assess", form), model);
    }

    @PostMapping(KPIS + "/assess")
    String assess(
            @PathVariable UUID contract,
            @ModelAttribute("form") AssessmentForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var file = managed(contract, actor);
        var last = form.last(errors);
        var ratings = form.ratings(standing(file), errors);
        var made = new AtomicReference<@Nullable AssessmentId>();
        forms.attempt(errors, () -> made.set(keeping.assess(file.id(), last, ratings, actor)));
        var id = made.get();
        if (id == null) return assess(file, forms.fields("performance.assess", errors), model);
        return DeskPages.done(KeepingPages.assessment(id), "performance.done.assessed", redirect);
    }

    private String assess(FileView file, Fields fields, Model model) {
        var back = KeepingPages.kpis(file.id());
        var questions = new ArrayList<Component>();
        questions.add(InsetText.of(texts.get("performance.assess.from", Wording.day(desk.nextFirst(file)))));
        questions.add(fields.date("last"));
        var kpis = standing(file);
        for (int i = 0; i < kpis.size(); i++) {
            var terms = kpis.get(i).terms();
            questions.add(Heading.second(terms.name()));
            questions.add(new Paragraph(texts.get("performance.assess.kpi", terms.target(), terms.measured())));
            questions.add(fields.radios("ratings[" + i + "].rating", Arrays.asList(Rating.values()))
                    .withLegend(texts.get("performance.assess.ratings.rating.of", terms.name())));
            questions.add(fields.textarea("ratings[" + i + "].why").withRows(3));
        }
        return pages.ask(file, "assess", back + "/assess", back, fields, model, questions.toArray(new Component[0]));
    }

    @GetMapping(ASSESSMENT)
    String one(@PathVariable UUID assessment, Actor actor, Model model) {
        var view = desk.assessment(new AssessmentId(assessment), actor);
        var file = desk.contract(view.contract(), actor);
        var sheet = Sheet.of(texts.get("performance.assessment", pages.days(view.first(), view.last())))
                .withCaption(file.title())
                .withTag(pages.notice(view, desk.today()));
        if (view.finalOne()) sheet = sheet.with(new Paragraph(texts.get("performance.assessment.final")));
        if (view.noticeMissing()) {
            sheet = sheet.with(WarningText.of(texts.get("performance.assessment.owes", Wording.day(view.noticeDue()))));
        }
        sheet = sheet.with(pages.ratings(view, desk.kpis(file)));
        if (view.noticeNumber() != null && view.noticePublishedAt() != null) {
            sheet = sheet.with(new Paragraph(texts.get(
                    "performance.notice.recorded", view.noticeNumber(), Wording.moment(view.noticePublishedAt()))));
        }
        if (view.noticeMissing() && desk.mayManage(file, actor)) {
            sheet = sheet.with(Links.of(
                    Links.Link.to(KeepingPages.assessment(view.id()) + "/notice", texts.get("performance.uk9.title"))));
        }
        return DeskPages.sheet(sheet, KeepingPages.kpis(file.id()), model);
    }

    @GetMapping(ASSESSMENT + "/notice")
    String file(@PathVariable UUID assessment, Actor actor, Model model) {
        var view = desk.assessment(new AssessmentId(assessment), actor);
        var contract = desk.led(view.contract(), actor);
        return file(contract, view, forms.fields("performance.uk9", PublishedNoticeForm.empty()), model);
    }

    @PostMapping(ASSESSMENT + "/notice")
    String file(
            @PathVariable UUID assessment,
            @ModelAttribute("form") PublishedNoticeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = desk.assessment(new AssessmentId(assessment), actor);
        var contract = desk.led(view.contract(), actor);
        form.published(errors)
                .ifPresent(at ->
                        forms.attempt(errors, () -> keeping.file(view.id(), new Published(form.number(), at), actor)));
        if (errors.hasErrors()) return file(contract, view, forms.fields("performance.uk9", errors), model);
        return DeskPages.done(KeepingPages.assessment(view.id()), "performance.done.reported", redirect);
    }

    private String file(FileView contract, AssessmentView view, Fields fields, Model model) {
        return pages.notice(contract, "uk9", KeepingPages.assessment(view.id()), fields, model);
    }
}
