package org.commonlot.marketplace.web.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commonlot.marketplace.evaluation.BidAnswers;
import org.commonlot.marketplace.evaluation.Evaluating;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.EvaluationView;
import org.commonlot.marketplace.evaluation.Item;
import org.commonlot.marketplace.procurement.Criterion;
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
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
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

/**
 * Reading and scoring bids, bid by bid: what there is, and one page for each bid with its answers and the reader's own
 * scores. {@link QuestionScoringController} does the same question by question.
 */
@Controller
@ForAuthorityStaff
@RequestMapping(DeskLot.ADDRESS + "/scoring")
class ScoringController {

    private final Evaluating evaluating;
    private final EvaluationDesk evaluations;
    private final MarkParts parts;
    private final Forms forms;
    private final Texts texts;

    ScoringController(Evaluating evaluating, EvaluationDesk evaluations, MarkParts parts, Forms forms, Texts texts) {
        this.evaluating = evaluating;
        this.evaluations = evaluations;
        this.parts = parts;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String overview(DeskLot lot, Actor actor, Model model) {
        var view = evaluation(lot, actor);
        var sheet = Sheet.of(texts.get(view.scores() ? "evaluation.scoring.title" : "evaluation.reading.title"))
                .withCaption(lot.caption())
                .with(new Paragraph(texts.get(intro(view))))
                .with(Heading.second(texts.get("evaluation.scoring.by-bid")))
                .with(TaskList.of(
                        "bids",
                        view.bids().stream()
                                .map(bid -> parts.bid(view, bid, path(lot) + "/" + bid.number()))
                                .toList()));
        if (!view.questions().isEmpty()) {
            sheet = sheet.with(Heading.second(texts.get("evaluation.scoring.by-question")))
                    .with(questions(lot, view));
        }
        if (view.scoring()) {
            sheet = sheet.with(Links.of(
                    Links.Link.to(path(lot) + "/sheet.xlsx", texts.get("evaluation.file.download")),
                    Links.Link.to(path(lot) + "/file", texts.get("evaluation.file.title"))));
        }
        for (var scale : parts.scales(view.questions())) sheet = sheet.with(scale);
        if (view.scoring() && view.unscored() == 0) {
            sheet = sheet.with(new Paragraph(texts.get("evaluation.scoring.submit.text")))
                    .with(Sheet.Act.of(texts.get("evaluation.scoring.submit"), path(lot) + "/submit"));
        }
        return DeskPages.sheet(sheet, lot.desk(), model);
    }

    private TaskList questions(DeskLot lot, EvaluationView view) {
        var path = QuestionScoringController.path(lot);
        return TaskList.of(
                "questions",
                IntStream.range(0, view.questions().size())
                        .mapToObj(i -> parts.question(view, view.questions().get(i), path + "/" + (i + 1)))
                        .toList());
    }

    private static String intro(EvaluationView view) {
        if (!view.scores()) return "evaluation.reading.intro";
        if (view.spared()) return "evaluation.scoring.spared";
        return view.own().submitted() ? "evaluation.scoring.submitted" : "evaluation.scoring.intro";
    }

    @PostMapping("/submit")
    String submit(DeskLot lot, Actor actor, RedirectAttributes redirect) {
        evaluating.submit(lot.id(), actor);
        return DeskPages.done(lot.desk(), "evaluation.done.submitted", redirect);
    }

    @GetMapping("/{number}")
    String bid(DeskLot lot, @PathVariable int number, Actor actor, Model model) {
        var view = evaluation(lot, actor);
        var answers = evaluations.answers(view.lot(), number, actor);
        var questions = view.toScore(answers.reference());
        if (!view.scoring() || questions.isEmpty()) return read(lot, answers, model);
        var form = MarksForm.from(
                questions, question -> view.own().marks().get(new Item(answers.reference(), question.id())));
        return score(lot, answers, questions, forms.fields("evaluation.scores", form), model);
    }

    @PostMapping("/{number}")
    String bid(
            DeskLot lot,
            @PathVariable int number,
            @ModelAttribute("form") MarksForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = evaluation(lot, actor);
        var answers = evaluations.answers(view.lot(), number, actor);
        evaluating.requireScoring(view.lot(), actor);
        var questions = view.toScore(answers.reference());
        var marks = form.toMarks(errors, questions);
        marks.forEach((criterion, mark) -> forms.attemptAnyway(
                errors,
                () -> evaluating.score(view.lot(), new Item(answers.reference(), criterion.id()), mark, actor)));
        if (errors.hasErrors()) return score(lot, answers, questions, forms.fields("evaluation.scores", errors), model);
        var next = number < answers.of() ? "/" + (number + 1) : "";
        return DeskPages.done(path(lot) + next, "evaluation.done.saved", redirect);
    }

    /** @param questions that the reader may still score; the others stand there to be read */
    private String score(DeskLot lot, BidAnswers answers, List<Criterion> questions, Fields fields, Model model) {
        var shown = new ArrayList<Component>();
        for (var answer : answers.answers()) {
            shown.addAll(asked(answer));
            int row = questions.indexOf(answer.criterion());
            var own = answer.own();
            if (row >= 0) shown.addAll(parts.mark(fields, row, answer.criterion()));
            else if (own != null) shown.add(parts.own(own));
            else shown.add(new Paragraph(texts.get("evaluation.scoring.others")));
        }
        shown.add(parts.autosave(path(lot)));
        var path = path(lot);
        var ask = Ask.of(
                        texts.get("evaluation.bid.of", answers.number(), answers.of()),
                        path + "/" + answers.number(),
                        texts.get(
                                answers.number() < answers.of()
                                        ? "evaluation.scoring.save-next"
                                        : "evaluation.scoring.save"))
                .withCaption(lot.caption())
                .withQuestions(shown);
        return DeskPages.ask(ask, fields, path, model);
    }

    private String read(DeskLot lot, BidAnswers answers, Model model) {
        var name = answers.supplierName();
        var title = name == null
                ? texts.get("evaluation.bid.of", answers.number(), answers.of())
                : texts.get("evaluation.bid.named", answers.number(), name);
        var sheet = Sheet.of(title).withCaption(lot.caption());
        var price = answers.price();
        if (price != null) sheet = sheet.with(new Paragraph(parts.price(price)));
        for (var answer : answers.answers()) {
            for (var part : asked(answer)) sheet = sheet.with(part);
            var own = answer.own();
            if (own != null) sheet = sheet.with(parts.own(own));
        }
        return DeskPages.sheet(sheet, path(lot), model);
    }

    private List<Component> asked(BidAnswers.Answer answer) {
        var asked = new ArrayList<Component>();
        asked.add(Heading.second(parts.name(answer.criterion())));
        asked.addAll(parts.asked(answer.criterion()));
        asked.addAll(parts.answered(answer));
        return asked;
    }

    private EvaluationView evaluation(DeskLot lot, Actor actor) {
        return evaluations.evaluation(lot.id(), actor).orElseThrow(NotFound::new);
    }

    private static String path(DeskLot lot) {
        return lot.path() + "/scoring";
    }
}
