package org.commonlot.marketplace.web.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import org.commonlot.marketplace.evaluation.Assigning;
import org.commonlot.marketplace.evaluation.AssignmentRow;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
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

/** The chair divides the questions among the evaluators, and sees how far they are. */
@Controller
@ForAuthorityStaff
@RequestMapping(DeskLot.ADDRESS + "/assignments")
class AssignmentsController {

    private final Assigning assigning;
    private final EvaluationDesk evaluations;
    private final MarkParts parts;
    private final Forms forms;
    private final Texts texts;

    AssignmentsController(Assigning assigning, EvaluationDesk evaluations, MarkParts parts, Forms forms, Texts texts) {
        this.assigning = assigning;
        this.evaluations = evaluations;
        this.parts = parts;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String overview(DeskLot lot, Actor actor, Model model) {
        var rows = evaluations.assignments(lot.id(), actor);
        var bids = evaluations
                .evaluation(lot.id(), actor)
                .orElseThrow(NotFound::new)
                .bids()
                .size();
        var sheet = Sheet.of(texts.get("evaluation.assignments.title"))
                .withCaption(lot.caption())
                .with(new Paragraph(texts.get("evaluation.assignments.intro")))
                .with(table(rows, bids));
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).changeable()) continue;
            var name = rows.get(i).question().name();
            sheet = sheet.with(Links.of(
                    Links.Link.to(path(lot) + "/" + (i + 1), texts.get("evaluation.assignments.change", name))));
        }
        return DeskPages.sheet(sheet, lot.desk(), model);
    }

    private Table table(List<AssignmentRow> rows, int bids) {
        var head = List.of(
                Table.Cell.of(texts.get("evaluation.moderation.criterion")),
                Table.Cell.of(texts.get("evaluation.assignments.scorers")),
                Table.Cell.of(texts.get("evaluation.assignments.last")));
        return Table.of(
                        texts.get("evaluation.assignments.caption"),
                        head,
                        rows.stream()
                                .map(row -> List.of(
                                        Table.Cell.of(parts.name(row.question())),
                                        Table.Cell.of(Html.paragraphs(scorers(row, bids))),
                                        Table.Cell.of(Html.paragraphs(last(row)))))
                                .toList())
                .withRowHeaders();
    }

    private String scorers(AssignmentRow row, int bids) {
        return row.scorers().stream()
                .filter(AssignmentRow.Scorer::scores)
                .map(scorer -> texts.get("evaluation.assignments.progress", scorer.name(), scorer.given(), bids))
                .collect(Collectors.joining("\n"));
    }

    private String last(AssignmentRow row) {
        var last = row.last();
        return last == null
                ? texts.get("evaluation.assignments.all")
                : texts.get("evaluation.assignments.by", last.by(), Wording.moment(last.at()), last.reason());
    }

    @GetMapping("/{number}")
    String question(DeskLot lot, @PathVariable int number, Actor actor, Model model) {
        var row = row(lot, number, actor);
        return ask(lot, number, row, forms.fields("evaluation.assignment", AssignmentForm.from(row)), model);
    }

    @PostMapping("/{number}")
    String question(
            DeskLot lot,
            @PathVariable int number,
            @ModelAttribute("form") AssignmentForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var row = row(lot, number, actor);
        var evaluators = form.toEvaluators(errors);
        forms.attempt(
                errors,
                () -> assigning.assign(
                        lot.id(), row.question().id(), form.changes(), evaluators, form.reason(), actor));
        return errors.hasErrors()
                ? ask(lot, number, row, forms.fields("evaluation.assignment", errors), model)
                : DeskPages.done(path(lot), "evaluation.done.assigned", redirect);
    }

    private String ask(DeskLot lot, int number, AssignmentRow row, Fields fields, Model model) {
        var evaluators = row.scorers().stream()
                .map(scorer -> Choice.of(scorer.person().value().toString(), scorer.name()))
                .toList();
        var ask = Ask.of(
                        texts.get(
                                "evaluation.assignments.question",
                                row.question().name()),
                        path(lot) + "/" + number,
                        texts.get("evaluation.assignments.save"),
                        fields.hidden("changes"),
                        fields.checkboxes("evaluators", evaluators),
                        fields.textarea("reason").withRows(3))
                .withCaption(lot.caption());
        return DeskPages.ask(ask, fields, path(lot), model);
    }

    private AssignmentRow row(DeskLot lot, int number, Actor actor) {
        var rows = evaluations.assignments(lot.id(), actor);
        if (number < 1 || number > rows.size()) throw new NotFound();
        return rows.get(number - 1);
    }

    private static String path(DeskLot lot) {
        return lot.path() + "/assignments";
    }
}
