package org.commonlot.marketplace.web.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.evaluation.CheckRow;
import org.commonlot.marketplace.evaluation.CheckSource;
import org.commonlot.marketplace.evaluation.CheckState;
import org.commonlot.marketplace.evaluation.Checking;
import org.commonlot.marketplace.evaluation.Concerned;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.ExclusionGround;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.SupplierMarks;
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

/** The check of exclusion grounds: the list of bidders, a concern, and the decision about each. */
@Controller
@ForAuthorityStaff
@RequestMapping(DeskLot.ADDRESS + "/checks")
class CheckingController {

    private final Checking checking;
    private final EvaluationDesk evaluations;
    private final CheckParts parts;
    private final SupplierMarks marks;
    private final Forms forms;
    private final Texts texts;

    CheckingController(
            Checking checking,
            EvaluationDesk evaluations,
            CheckParts parts,
            SupplierMarks marks,
            Forms forms,
            Texts texts) {
        this.checking = checking;
        this.evaluations = evaluations;
        this.parts = parts;
        this.marks = marks;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String checks(DeskLot lot, Actor actor, Model model) {
        var sheet = Sheet.of(texts.get("evaluation.checks.title"))
                .withCaption(lot.caption())
                .with(new Paragraph(texts.get("evaluation.checks.intro")));
        var rows = evaluations.checks(lot.id(), actor);
        var suppliers =
                marks.of(rows.stream().map(row -> row.check().supplier()).toList());
        for (var warning : marks.sameFirm(suppliers.values())) sheet = sheet.with(warning);
        for (var row : rows) {
            var supplier = suppliers.get(row.check().supplier());
            sheet = sheet.with(Heading.second(row.supplierName())).with(parts.facts(row, supplier));
            var links = links(lot, row);
            if (!links.isEmpty()) sheet = sheet.with(new Links(links));
        }
        return DeskPages.sheet(sheet, lot.desk(), model);
    }

    private List<Links.Link> links(DeskLot lot, CheckRow row) {
        var links = new ArrayList<Links.Link>();
        boolean possible = lot.mine(Duty.AUTHOR) && lot.lot().state() == LotState.OPENED;
        if (!possible || row.check().state().decided()) return links;
        var path = path(lot, row);
        links.add(Links.Link.to(path, texts.get("evaluation.checks.decide", row.supplierName())));
        if (row.check().state() == CheckState.PENDING) {
            links.add(Links.Link.to(path + "/concern", texts.get("evaluation.checks.raise", row.supplierName())));
        }
        return links;
    }

    @GetMapping("/{reference}")
    String decide(DeskLot lot, @PathVariable String reference, Actor actor, Model model) {
        checking.requireBeingChecked(reference, actor);
        var form = new CheckForm(null, null, null);
        return decide(lot, reference, forms.fields("evaluation.check", form), actor, model);
    }

    @PostMapping("/{reference}")
    String decide(
            DeskLot lot,
            @PathVariable String reference,
            @ModelAttribute("form") CheckForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        row(lot, reference, actor);
        form.check(errors);
        forms.attempt(errors, () -> {
            if (form.excludes()) checking.exclude(reference, form.reason(), actor);
            else if (form.replaces()) checking.clearReplaced(reference, form.read(), form.reason(), actor);
            else checking.clear(reference, form.read(), form.reason(), actor);
        });
        return errors.hasErrors()
                ? decide(lot, reference, forms.fields("evaluation.check", errors), actor, model)
                : DeskPages.done(lot.path() + "/checks", "evaluation.done.decided", redirect);
    }

    private String decide(DeskLot lot, String reference, Fields fields, Actor actor, Model model) {
        var row = row(lot, reference, actor);
        return ask(
                lot,
                row,
                "evaluation.check",
                path(lot, row),
                fields,
                model,
                fields.radios("decision", parts.decisions(row.check())),
                fields.checkboxes("sources", List.of(CheckSource.values())),
                fields.textarea("reason"));
    }

    @GetMapping("/{reference}/concern")
    String raise(DeskLot lot, @PathVariable String reference, Actor actor, Model model) {
        checking.requireBeingChecked(reference, actor);
        var fields = forms.fields("evaluation.concern", ConcernForm.empty());
        return raise(lot, reference, fields, actor, model);
    }

    @PostMapping("/{reference}/concern")
    String raise(
            DeskLot lot,
            @PathVariable String reference,
            @ModelAttribute("form") ConcernForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        row(lot, reference, actor);
        form.toConcern(errors)
                .ifPresent(concern -> forms.attempt(errors, () -> checking.raise(reference, concern, actor)));
        return errors.hasErrors()
                ? raise(lot, reference, forms.fields("evaluation.concern", errors), actor, model)
                : DeskPages.done(lot.path() + "/checks", "evaluation.done.raised", redirect);
    }

    private String raise(DeskLot lot, String reference, Fields fields, Actor actor, Model model) {
        var row = row(lot, reference, actor);
        return ask(
                lot,
                row,
                "evaluation.concern",
                path(lot, row) + "/concern",
                fields,
                model,
                fields.select("ground", parts.grounds(List.of(ExclusionGround.values()))),
                fields.radios("concerned", List.of(Concerned.values())),
                fields.input("name"),
                fields.textarea("concern"),
                fields.date("replyBy"),
                fields.input("replyTime").withWidth(5));
    }

    private String ask(
            DeskLot lot,
            CheckRow row,
            String words,
            String action,
            Fields fields,
            Model model,
            Component... questions) {
        var ask = Ask.of(
                        texts.get(words + ".title", row.supplierName()),
                        action,
                        texts.get(words + ".button"),
                        questions)
                .withCaption(lot.caption())
                .withIntro(parts.facts(row, marks.of(row.check().supplier())));
        return DeskPages.ask(ask, fields, lot.path() + "/checks", model);
    }

    private CheckRow row(DeskLot lot, String reference, Actor actor) {
        return evaluations.checks(lot.id(), actor).stream()
                .filter(row -> row.check().reference().equals(reference))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String path(DeskLot lot, CheckRow row) {
        return lot.path() + "/checks/" + row.check().reference();
    }
}
