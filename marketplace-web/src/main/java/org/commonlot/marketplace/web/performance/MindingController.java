package org.commonlot.marketplace.web.performance;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.performance.CommitmentState;
import org.commonlot.marketplace.performance.Level;
import org.commonlot.marketplace.performance.Minding;
import org.commonlot.marketplace.performance.PerformanceDesk;
import org.commonlot.marketplace.performance.RiskView;
import org.commonlot.marketplace.performance.SocialCommitmentView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.ReasonForm;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A contract's promises of social value with their evidence, its risks and notes. */
@Controller
@ForAuthorityStaff
class MindingController {

    private static final String PROMISES = "/desk/contracts/{contract}/social-value";
    private static final String RISKS = "/desk/contracts/{contract}/risks";
    private static final String NOTES = "/desk/contracts/{contract}/notes/new";
    private static final List<CommitmentState> OUTCOMES =
            List.of(CommitmentState.KEPT, CommitmentState.PARTLY_KEPT, CommitmentState.NOT_KEPT);

    private final PerformanceDesk desk;
    private final Minding minding;
    private final KeepingPages pages;
    private final Forms forms;
    private final Texts texts;

    MindingController(PerformanceDesk desk, Minding minding, KeepingPages pages, Forms forms, Texts texts) {
        this.desk = desk;
        this.minding = minding;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    private FileView managed(UUID contract, Actor actor) {
        return desk.managed(new ContractId(contract), actor);
    }

    private static String done(String path, String what, RedirectAttributes redirect) {
        return DeskPages.done(path, "performance.done." + what, redirect);
    }

    @GetMapping(PROMISES)
    String promises(@PathVariable UUID contract, Actor actor, Model model) {
        var file = desk.contract(new ContractId(contract), actor);
        var promises = desk.commitments(file);
        boolean manager = desk.mayManage(file, actor);
        var sheet = Sheet.of(texts.get("performance.promises"))
                .withCaption(file.title())
                .with(
                        promises.isEmpty()
                                ? new Paragraph(texts.get("performance.promises.none"))
                                : pages.promises(promises, manager));
        if (manager) {
            sheet = sheet.with(Links.of(
                    Links.Link.to(KeepingPages.promises(file.id()) + "/new", texts.get("performance.promise.title"))));
        }
        return DeskPages.sheet(sheet, KeepingPages.contract(file.id()), model);
    }

    @GetMapping(PROMISES + "/new")
    String promise(@PathVariable UUID contract, Actor actor, Model model) {
        var fields = forms.fields("performance.promise", new PromiseForm(null, null, null));
        return promise(managed(contract, actor), fields, model);
    }

    @PostMapping(PROMISES + "/new")
    String promise(
            @PathVariable UUID contract,
            @ModelAttribute("form") PromiseForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var file = managed(contract, actor);
        var what = form.check(errors);
        forms.attempt(errors, () -> minding.promise(file.id(), what, actor));
        if (errors.hasErrors()) return promise(file, forms.fields("performance.promise", errors), model);
        return done(KeepingPages.promises(file.id()), "promised", redirect);
    }

    private String promise(FileView file, Fields fields, Model model) {
        var back = KeepingPages.promises(file.id());
        return pages.ask(
                file,
                "promise",
                back + "/new",
                back,
                fields,
                model,
                fields.input("promise"),
                fields.input("measure"),
                fields.date("due"));
    }

    @GetMapping("/desk/social-value/{commitment}")
    String evidence(@PathVariable UUID commitment, Actor actor, Model model) {
        var view = desk.commitment(commitment, actor);
        var form = new EvidenceForm(
                view.state() == CommitmentState.PROMISED ? null : view.state().name(),
                view.delivered(),
                view.evidence());
        return evidence(view, actor, forms.fields("performance.evidence", form), model);
    }

    @PostMapping("/desk/social-value/{commitment}")
    String evidence(
            @PathVariable UUID commitment,
            @ModelAttribute("form") EvidenceForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = desk.commitment(commitment, actor);
        desk.managed(view.contract(), actor);
        var outcome = form.check(errors);
        forms.attempt(errors, () -> minding.evidence(view.id(), outcome, form.delivered(), form.evidence(), actor));
        if (errors.hasErrors()) return evidence(view, actor, forms.fields("performance.evidence", errors), model);
        return done(KeepingPages.promises(view.contract()), "evidenced", redirect);
    }

    private String evidence(SocialCommitmentView view, Actor actor, Fields fields, Model model) {
        return pages.ask(
                desk.managed(view.contract(), actor),
                "evidence",
                "/desk/social-value/" + view.id(),
                KeepingPages.promises(view.contract()),
                fields,
                model,
                InsetText.of(texts.get(
                        "performance.evidence.promised",
                        view.promise().promise(),
                        view.promise().measure())),
                fields.radios("outcome", OUTCOMES),
                fields.input("delivered"),
                fields.textarea("evidence").withRows(4));
    }

    @GetMapping(RISKS)
    String risks(@PathVariable UUID contract, Actor actor, Model model) {
        var file = desk.contract(new ContractId(contract), actor);
        var here = KeepingPages.contract(file.id());
        var risks = desk.risks(file);
        var notes = desk.notes(file);
        boolean manager = desk.mayManage(file, actor);
        var sheet = Sheet.of(texts.get("performance.risks.title"))
                .withCaption(file.title())
                .with(Heading.second(texts.get("performance.risks")))
                .with(
                        risks.isEmpty()
                                ? new Paragraph(texts.get("performance.risks.none"))
                                : pages.risks(risks, manager));
        if (manager) {
            sheet = sheet.with(Links.of(Links.Link.to(here + "/risks/new", texts.get("performance.risk.title"))));
        }
        sheet = sheet.with(Heading.second(texts.get("performance.notes")))
                .with(notes.isEmpty() ? new Paragraph(texts.get("performance.notes.none")) : pages.notes(notes));
        if (manager) {
            sheet = sheet.with(Links.of(Links.Link.to(here + "/notes/new", texts.get("performance.note.title"))));
        }
        return DeskPages.sheet(sheet, here, model);
    }

    @GetMapping(RISKS + "/new")
    String risk(@PathVariable UUID contract, Actor actor, Model model) {
        var form = new RiskForm(null, null, null, null, null);
        return risk(managed(contract, actor), forms.fields("performance.risk", form), model);
    }

    @PostMapping(RISKS + "/new")
    String risk(
            @PathVariable UUID contract,
            @ModelAttribute("form") RiskForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var file = managed(contract, actor);
        var terms = form.check(errors);
        forms.attempt(errors, () -> minding.risk(file.id(), terms, actor));
        if (errors.hasErrors()) return risk(file, forms.fields("performance.risk", errors), model);
        return done(KeepingPages.risks(file.id()), "risk", redirect);
    }

    private String risk(FileView file, Fields fields, Model model) {
        var back = KeepingPages.risks(file.id());
        return pages.ask(
                file,
                "risk",
                back + "/new",
                back,
                fields,
                model,
                fields.input("title"),
                fields.radios("likelihood", Arrays.asList(Level.values())).inline(),
                fields.radios("impact", Arrays.asList(Level.values())).inline(),
                fields.textarea("response").withRows(3),
                fields.input("owner"));
    }

    @GetMapping("/desk/risks/{risk}/close")
    String close(@PathVariable UUID risk, Actor actor, Model model) {
        var view = desk.risk(risk, actor);
        return close(view, actor, forms.fields("performance.risk.close", new ReasonForm(null)), model);
    }

    @PostMapping("/desk/risks/{risk}/close")
    String close(
            @PathVariable UUID risk,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = desk.risk(risk, actor);
        desk.managed(view.contract(), actor);
        form.check(errors, 2_000);
        forms.attempt(errors, () -> minding.close(view.id(), form.reason(), actor));
        if (errors.hasErrors()) return close(view, actor, forms.fields("performance.risk.close", errors), model);
        return done(KeepingPages.risks(view.contract()), "risk.closed", redirect);
    }

    private String close(RiskView view, Actor actor, Fields fields, Model model) {
        return pages.ask(
                desk.managed(view.contract(), actor),
                "risk.close",
                "/desk/risks/" + view.id() + "/close",
                KeepingPages.risks(view.contract()),
                fields,
                model,
                InsetText.of(view.terms().title()),
                fields.textarea("reason").withRows(3));
    }

    @GetMapping(NOTES)
    String note(@PathVariable UUID contract, Actor actor, Model model) {
        return note(managed(contract, actor), forms.fields("performance.note", new NoteForm(null)), model);
    }

    @PostMapping(NOTES)
    String note(
            @PathVariable UUID contract,
            @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var file = managed(contract, actor);
        form.check(errors);
        forms.attempt(errors, () -> minding.note(file.id(), form.text(), actor));
        if (errors.hasErrors()) return note(file, forms.fields("performance.note", errors), model);
        return done(KeepingPages.risks(file.id()), "note", redirect);
    }

    private String note(FileView file, Fields fields, Model model) {
        return pages.ask(
                file,
                "note",
                KeepingPages.contract(file.id()) + "/notes/new",
                KeepingPages.risks(file.id()),
                fields,
                model,
                fields.textarea("text").withRows(6));
    }
}
