package org.commonlot.marketplace.web.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.evaluation.Evaluating;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.EvaluationView;
import org.commonlot.marketplace.evaluation.Item;
import org.commonlot.marketplace.evaluation.QuestionAnswers;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
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

/** Reading and scoring bids, question by question: one page for each question, with what every bid answers to it. */
@Controller
@ForAuthorityStaff
@RequestMapping(DeskLot.ADDRESS + "/scoring/questions/{number}")
class QuestionScoringController {

    private final Evaluating evaluating;
    private final EvaluationDesk evaluations;
    private final MarkParts parts;
    private final Forms forms;
    private final Texts texts;

    QuestionScoringController(
            Evaluating evaluating, EvaluationDesk evaluations, MarkParts parts, Forms forms, Texts texts) {
        this.evaluating = evaluating;
        this.evaluations = evaluations;
        this.parts = parts;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String question(DeskLot lot, @PathVariable int number, Actor actor, Model model) {
        var view = evaluation(lot, actor);
        var question = evaluations.question(view.lot(), number, actor);
        var bids = view.toScore(question.criterion());
        if (!view.scoring() || bids.isEmpty()) return read(lot, view, question, model);
        var form = MarksForm.from(bids, bid -> view.own().marks().get(item(question, bid)));
        return score(lot, view, question, forms.fields("evaluation.scores", form), model);
    }

    @PostMapping
    String question(
            DeskLot lot,
            @PathVariable int number,
            @ModelAttribute("form") MarksForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = evaluation(lot, actor);
        var question = evaluations.question(view.lot(), number, actor);
        evaluating.requireScoring(view.lot(), question.criterion().id(), actor);
        var marks = form.toMarks(errors, view.toScore(question.criterion()), parts::name);
        marks.forEach((bid, mark) ->
                forms.attemptAnyway(errors, () -> evaluating.score(view.lot(), item(question, bid), mark, actor)));
        if (errors.hasErrors()) {
            return score(lot, view, question, forms.fields("evaluation.scores", errors), model);
        }
        var next = next(view, number);
        return DeskPages.done(next == 0 ? overview(lot) : path(lot) + "/" + next, "evaluation.done.saved", redirect);
    }

    private String score(DeskLot lot, EvaluationView view, QuestionAnswers question, Fields fields, Model model) {
        var bids = view.toScore(question.criterion());
        var shown = new ArrayList<Component>();
        for (var given : question.given()) {
            shown.addAll(answered(given));
            int row = bids.indexOf(given.bid());
            var own = given.answer().own();
            if (row >= 0) shown.addAll(parts.mark(fields, row, question.criterion()));
            else if (own != null) shown.add(parts.own(own));
        }
        shown.add(parts.autosave(overview(lot)));
        boolean last = next(view, question.number()) == 0;
        var ask = Ask.of(
                        title(question),
                        path(lot) + "/" + question.number(),
                        texts.get(last ? "evaluation.scoring.save" : "evaluation.scoring.save-next-question"))
                .withCaption(lot.caption())
                .withQuestions(shown);
        for (var part : parts.asked(question.criterion())) ask = ask.withIntro(part);
        return DeskPages.ask(ask, fields, overview(lot), model);
    }

    private String read(DeskLot lot, EvaluationView view, QuestionAnswers question, Model model) {
        var sheet = Sheet.of(title(question)).withCaption(lot.caption());
        for (var part : parts.asked(question.criterion())) sheet = sheet.with(part);
        if (view.scoring() && !view.assigned().contains(question.criterion())) {
            sheet = sheet.with(new Paragraph(texts.get("evaluation.scoring.others")));
        }
        for (var given : question.given()) {
            for (var part : answered(given)) sheet = sheet.with(part);
            var own = given.answer().own();
            if (own != null) sheet = sheet.with(parts.own(own));
        }
        return DeskPages.sheet(sheet, overview(lot), model);
    }

    private List<Component> answered(QuestionAnswers.Given given) {
        var answered = new ArrayList<Component>();
        answered.add(Heading.second(parts.name(given.bid())));
        answered.addAll(parts.answered(given.answer()));
        return answered;
    }

    private String title(QuestionAnswers question) {
        return texts.get("evaluation.question.of", question.number(), question.of(), parts.name(question.criterion()));
    }

    /** The number of the next question that this person still scores, or 0 after the last. */
    private static int next(EvaluationView view, int number) {
        for (int i = number; i < view.questions().size(); i++) {
            if (!view.toScore(view.questions().get(i)).isEmpty()) return i + 1;
        }
        return 0;
    }

    private static Item item(QuestionAnswers question, EvaluationView.NumberedBid bid) {
        return new Item(bid.reference(), question.criterion().id());
    }

    private EvaluationView evaluation(DeskLot lot, Actor actor) {
        return evaluations.evaluation(lot.id(), actor).orElseThrow(NotFound::new);
    }

    private static String overview(DeskLot lot) {
        return lot.path() + "/scoring";
    }

    static String path(DeskLot lot) {
        return overview(lot) + "/questions";
    }
}
