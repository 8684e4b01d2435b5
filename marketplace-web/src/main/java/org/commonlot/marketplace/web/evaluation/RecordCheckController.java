package org.commonlot.marketplace.web.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.evaluation.RecordCheckView;
import org.commonlot.marketplace.evaluation.RecordChecking;
import org.commonlot.marketplace.evaluation.RecordView;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.WarningText;
import org.commonlot.marketplace.web.desk.DeskLot;
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

/** The check of an evaluation's record by a second person: what there is to look at, confirming it, querying it, answering. */
@Controller
@ForAuthorityStaff
@RequestMapping(DeskLot.ADDRESS + "/record-check")
class RecordCheckController {

    private final RecordChecking checking;
    private final RecordCheckParts parts;
    private final Forms forms;
    private final Texts texts;

    RecordCheckController(RecordChecking checking, RecordCheckParts parts, Forms forms, Texts texts) {
        this.checking = checking;
        this.parts = parts;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String check(DeskLot lot, Actor actor, Model model) {
        var view = checking.view(lot.id(), actor);
        var sheet = Sheet.of(texts.get("evaluation.record-check.title"))
                .withCaption(lot.caption())
                .withTag(parts.tag(view.standing()))
                .with(new Paragraph(texts.get("evaluation.record-check.intro")))
                .with(parts.facts(view, lot, actor));
        for (var part : parts.said(view.checks())) sheet = sheet.with(part);
        var obstacle = view.obstacle();
        if (obstacle != null) sheet = sheet.with(WarningText.of(texts.of(obstacle)));
        var links = links(lot, view);
        if (!links.isEmpty()) sheet = sheet.with(new Links(links));
        return DeskPages.sheet(sheet, lot.desk(), model);
    }

    private List<Links.Link> links(DeskLot lot, RecordView view) {
        var links = new ArrayList<Links.Link>();
        if (lot.mine(Duty.AUTHOR) || lot.mine(Duty.APPROVER)) {
            links.add(Links.Link.to(lot.desk() + "/record.pdf", texts.get("evaluation.record-check.print")));
        }
        if (view.confirms()) {
            links.add(Links.Link.to(path(lot) + "/confirm", texts.get("evaluation.record-check.confirm")));
        }
        if (view.queries()) {
            links.add(Links.Link.to(path(lot) + "/query", texts.get("evaluation.record-check.query")));
        }
        view.checks().stream()
                .filter(check -> view.answers() && check.open())
                .map(check -> Links.Link.to(
                        path(lot) + "/queries/" + check.number(),
                        texts.get("evaluation.record-check.answer", check.number())))
                .forEach(links::add);
        return links;
    }

    @GetMapping("/confirm")
    String confirm(DeskLot lot, Actor actor, Model model) {
        checking.requireCheckable(lot.id(), true, actor);
        return confirm(lot, forms.fields("evaluation.record-confirm", RecordConfirmForm.empty()), actor, model);
    }

    @PostMapping("/confirm")
    String confirm(
            DeskLot lot,
            @ModelAttribute("form") RecordConfirmForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        checking.requireCheckable(lot.id(), true, actor);
        var looked = form.toSubjects(errors);
        forms.attempt(errors, () -> checking.confirm(lot.id(), looked, form.remark(), actor));
        return errors.hasErrors()
                ? confirm(lot, forms.fields("evaluation.record-confirm", errors), actor, model)
                : DeskPages.done(path(lot), "evaluation.done.record-confirmed", redirect);
    }

    private String confirm(DeskLot lot, Fields fields, Actor actor, Model model) {
        var subjects = checking.view(lot.id(), actor).subjects().stream()
                .map(subject -> Choice.of(subject.name(), texts.of("evaluation.record-check.subject", subject))
                        .withHint(texts.of("evaluation.record-check.look", subject)))
                .toList();
        return ask(
                lot,
                "confirm",
                "evaluation.record-check.confirm",
                List.of(),
                fields,
                model,
                fields.checkboxes("looked", subjects),
                fields.textarea("remark").withRows(3));
    }

    @GetMapping("/query")
    String query(DeskLot lot, Actor actor, Model model) {
        checking.requireCheckable(lot.id(), false, actor);
        return query(lot, forms.fields("evaluation.record-query", RecordQueryForm.empty()), model);
    }

    @PostMapping("/query")
    String query(
            DeskLot lot,
            @ModelAttribute("form") RecordQueryForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        checking.requireCheckable(lot.id(), false, actor);
        form.check(errors);
        forms.attempt(errors, () -> checking.query(lot.id(), form.words(), actor));
        return errors.hasErrors()
                ? query(lot, forms.fields("evaluation.record-query", errors), model)
                : DeskPages.done(path(lot), "evaluation.done.record-queried", redirect);
    }

    private String query(DeskLot lot, Fields fields, Model model) {
        return ask(
                lot,
                "query",
                "evaluation.record-check.query",
                List.of(),
                fields,
                model,
                fields.textarea("words").withRows(5));
    }

    @GetMapping("/queries/{number}")
    String answer(DeskLot lot, @PathVariable int number, Actor actor, Model model) {
        var query = checking.requireAnswerable(lot.id(), number, actor);
        return answer(lot, query, forms.fields("evaluation.record-answer", NoteAnswerForm.empty()), model);
    }

    @PostMapping("/queries/{number}")
    String answer(
            DeskLot lot,
            @PathVariable int number,
            @ModelAttribute("form") NoteAnswerForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var query = checking.requireAnswerable(lot.id(), number, actor);
        form.check(errors);
        forms.attempt(errors, () -> checking.answer(lot.id(), number, form.answer(), actor));
        return errors.hasErrors()
                ? answer(lot, query, forms.fields("evaluation.record-answer", errors), model)
                : DeskPages.done(path(lot), "evaluation.done.record-answered", redirect);
    }

    private String answer(DeskLot lot, RecordCheckView query, Fields fields, Model model) {
        return ask(
                lot,
                "queries/" + query.number(),
                "evaluation.record-check.answer",
                parts.said(List.of(query)),
                fields,
                model,
                fields.textarea("answer").withRows(5));
    }

    private String ask(
            DeskLot lot,
            String act,
            String key,
            List<Component> intro,
            Fields fields,
            Model model,
            Component... asked) {
        var number = act.substring(act.lastIndexOf('/') + 1);
        var ask = Ask.of(texts.get(key, number), path(lot) + "/" + act, texts.get(key + ".send"), asked)
                .withCaption(lot.caption());
        for (var part : intro) ask = ask.withIntro(part);
        return DeskPages.ask(ask, fields, path(lot), model);
    }

    private static String path(DeskLot lot) {
        return lot.path() + "/record-check";
    }
}
