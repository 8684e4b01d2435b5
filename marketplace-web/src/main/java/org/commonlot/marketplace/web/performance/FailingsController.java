package org.commonlot.marketplace.web.performance;

import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.performance.ExclusionCondition;
import org.commonlot.marketplace.performance.FailingDesk;
import org.commonlot.marketplace.performance.FailingId;
import org.commonlot.marketplace.performance.FailingKeeping;
import org.commonlot.marketplace.performance.FailingStep;
import org.commonlot.marketplace.performance.FailingView;
import org.commonlot.marketplace.performance.PerformanceDesk;
import org.commonlot.marketplace.performance.PerformanceRefusal;
import org.commonlot.marketplace.performance.Published;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
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
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Breaches and poor performance of a contract: recorded, reviewed by somebody else, and told in a notice. */
@Controller
@ForAuthorityStaff
class FailingsController {

    private static final String ALL = "/desk/contracts/{contract}/failings";
    private static final String ONE = "/desk/failings/{failing}";

    private final PerformanceDesk desk;
    private final FailingDesk failings;
    private final FailingKeeping keeping;
    private final FailingPages words;
    private final KeepingPages pages;
    private final Forms forms;
    private final Texts texts;

    FailingsController(
            PerformanceDesk desk,
            FailingDesk failings,
            FailingKeeping keeping,
            FailingPages words,
            KeepingPages pages,
            Forms forms,
            Texts texts) {
        this.desk = desk;
        this.failings = failings;
        this.keeping = keeping;
        this.words = words;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(ALL)
    String all(@PathVariable UUID contract, Actor actor, Model model) {
        var file = desk.whole(new ContractId(contract), actor);
        var kept = failings.of(file);
        boolean told = !failings.kinds(file).isEmpty();
        var sheet = Sheet.of(texts.get("performance.failings"))
                .withCaption(file.title())
                .with(new Paragraph(texts.get(told ? "performance.failings.intro" : "performance.failings.exempt")));
        if (!kept.isEmpty()) sheet = sheet.with(words.table(kept));
        else if (told) sheet = sheet.with(new Paragraph(texts.get("performance.failings.none")));
        if (told && desk.mayManage(file, actor)) {
            sheet = sheet.with(Links.of(
                    Links.Link.to(FailingPages.all(file.id()) + "/new", texts.get("performance.failing.title"))));
        }
        return DeskPages.sheet(sheet, KeepingPages.contract(file.id()), model);
    }

    @GetMapping(ALL + "/new")
    String record(@PathVariable UUID contract, Actor actor, Model model) {
        var file = desk.led(new ContractId(contract), actor);
        if (failings.kinds(file).isEmpty()) throw new Refused(PerformanceRefusal.FAILING_NOT_TOLD);
        return record(file, forms.fields("performance.failing", FailingForm.empty()), model);
    }

    @PostMapping(ALL + "/new")
    String record(
            @PathVariable UUID contract,
            @ModelAttribute("form") FailingForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var file = desk.led(new ContractId(contract), actor);
        var terms = form.check(errors);
        var made = made(errors, () -> keeping.record(file.id(), terms, actor));
        return made == null
                ? record(file, forms.fields("performance.failing", errors), model)
                : done(made, "failing", redirect);
    }

    private @Nullable FailingId made(Errors errors, Supplier<FailingId> act) {
        var made = new AtomicReference<@Nullable FailingId>();
        forms.attempt(errors, () -> made.set(act.get()));
        return made.get();
    }

    private String record(FileView file, Fields fields, Model model) {
        var back = FailingPages.all(file.id());
        return ask(file, "failing", back + "/new", back, fields, model);
    }

    private String ask(FileView file, String page, String action, String back, Fields fields, Model model) {
        return pages.ask(
                file,
                page,
                action,
                back,
                fields,
                model,
                fields.radios("kind", words.kinds(failings.kinds(file))),
                fields.date("happened"),
                fields.textarea("obligation").withRows(3),
                fields.textarea("what").withRows(6),
                fields.textarea("impact").withRows(4),
                fields.textarea("duration").withRows(2),
                fields.textarea("mitigation").withRows(4),
                fields.textarea("warnings").withRows(4),
                fields.textarea("scope").withRows(3),
                fields.input("amount").withWidth(10),
                fields.textarea("basis").withRows(3),
                fields.input("decision"),
                fields.radios("exclusion", Arrays.asList(ExclusionCondition.values())));
    }

    @GetMapping(ONE)
    String one(@PathVariable UUID failing, Actor actor, Model model) {
        var view = failings.one(new FailingId(failing), actor);
        var file = desk.contract(view.contract(), actor);
        boolean manager = desk.mayManage(file, actor);
        var here = FailingPages.one(view.id());
        var sheet = Sheet.of(words.about(view, file.title()))
                .withCaption(words.numbered(view.number()))
                .withTag(words.state(view.state()));
        if (FailingStep.FILE_NOTICE.possibleFrom(view.state())) {
            sheet = sheet.with(WarningText.of(texts.get("performance.failing.owes", Wording.day(view.noticeDue()))));
            if (manager) sheet = sheet.with(link(here + "/notice", "performance.failing.uk9.title"));
        }
        sheet = sheet.with(words.facts(view));
        if (FailingStep.CONFIRM.possibleFrom(view.state())) {
            sheet = failings.mayReview(view, file, actor)
                    ? sheet.with(Sheet.Act.of(texts.get("performance.failing.confirm"), here + "/confirm"))
                            .with(link(here + "/refuse", "performance.failing.refuse.title"))
                    : sheet.with(InsetText.of(texts.get("performance.failing.waits")));
        }
        if (manager && !view.state().open()) {
            sheet = sheet.with(link(here + "/correct", "performance.failing.correct.title"));
        }
        return DeskPages.sheet(sheet, FailingPages.all(file.id()), model);
    }

    private Links link(String path, String key) {
        return Links.of(Links.Link.to(path, texts.get(key)));
    }

    @GetMapping(ONE + "/correct")
    String correct(@PathVariable UUID failing, Actor actor, Model model) {
        var view = failings.one(new FailingId(failing), actor);
        if (view.state().open()) throw new Refused(PerformanceRefusal.FAILING_OPEN);
        var file = desk.led(view.contract(), actor);
        var fields = forms.fields("performance.failing", FailingForm.from(view.terms()));
        return correct(file, view, fields, model);
    }

    @PostMapping(ONE + "/correct")
    String correct(
            @PathVariable UUID failing,
            @ModelAttribute("form") FailingForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = failings.one(new FailingId(failing), actor);
        var file = desk.led(view.contract(), actor);
        var terms = form.check(errors);
        var made = made(errors, () -> keeping.correct(view.id(), terms, actor));
        return made == null
                ? correct(file, view, forms.fields("performance.failing", errors), model)
                : done(made, "failing", redirect);
    }

    private String correct(FileView file, FailingView view, Fields fields, Model model) {
        var back = FailingPages.one(view.id());
        return ask(file, "failing.correct", back + "/correct", back, fields, model);
    }

    @PostMapping(ONE + "/confirm")
    String confirm(@PathVariable UUID failing, Actor actor, RedirectAttributes redirect) {
        keeping.confirm(new FailingId(failing), actor);
        return done(new FailingId(failing), "failing.confirmed", redirect);
    }

    private static String done(FailingId id, String what, RedirectAttributes redirect) {
        return DeskPages.done(FailingPages.one(id), "performance.done." + what, redirect);
    }

    @GetMapping(ONE + "/refuse")
    String refuse(@PathVariable UUID failing, Actor actor, Model model) {
        var view = failings.one(new FailingId(failing), actor);
        var file = desk.contract(view.contract(), actor);
        if (!failings.mayReview(view, file, actor)) throw new NotFound();
        requirePossible(FailingStep.REFUSE, view);
        return refuse(file, view, forms.fields("performance.failing.refuse", new ReasonForm(null)), model);
    }

    @PostMapping(ONE + "/refuse")
    String refuse(
            @PathVariable UUID failing,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = failings.one(new FailingId(failing), actor);
        var file = desk.contract(view.contract(), actor);
        form.check(errors, 2_000);
        forms.attempt(errors, () -> keeping.refuse(view.id(), form.reason(), actor));
        if (errors.hasErrors()) {
            return refuse(file, view, forms.fields("performance.failing.refuse", errors), model);
        }
        return done(view.id(), "failing.refused", redirect);
    }

    private String refuse(FileView file, FailingView view, Fields fields, Model model) {
        var here = FailingPages.one(view.id());
        return pages.ask(
                file,
                "failing.refuse",
                here + "/refuse",
                here,
                fields,
                model,
                fields.textarea("reason").withRows(4));
    }

    @GetMapping(ONE + "/notice")
    String file(@PathVariable UUID failing, Actor actor, Model model) {
        var view = failings.one(new FailingId(failing), actor);
        var contract = desk.led(view.contract(), actor);
        requirePossible(FailingStep.FILE_NOTICE, view);
        return file(contract, view, forms.fields("performance.failing.uk9", PublishedNoticeForm.empty()), model);
    }

    private static void requirePossible(FailingStep step, FailingView view) {
        if (!step.possibleFrom(view.state())) throw new Refused(PerformanceRefusal.STEP_NOT_POSSIBLE);
    }

    @PostMapping(ONE + "/notice")
    String file(
            @PathVariable UUID failing,
            @ModelAttribute("form") PublishedNoticeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = failings.one(new FailingId(failing), actor);
        var contract = desk.led(view.contract(), actor);
        form.published(errors)
                .ifPresent(at ->
                        forms.attempt(errors, () -> keeping.file(view.id(), new Published(form.number(), at), actor)));
        if (errors.hasErrors()) {
            return file(contract, view, forms.fields("performance.failing.uk9", errors), model);
        }
        return done(view.id(), "failing.noticed", redirect);
    }

    private String file(FileView contract, FailingView view, Fields fields, Model model) {
        return pages.notice(contract, "failing.uk9", FailingPages.one(view.id()), fields, model);
    }
}
