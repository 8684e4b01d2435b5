package org.commonlot.marketplace.web.chasing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonlot.marketplace.chasing.OutcomeAnswering;
import org.commonlot.marketplace.chasing.OutcomeQuestion;
import org.commonlot.marketplace.chasing.StillEvaluating;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Table;
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

/** The author of a procurement says what became of it. */
@Controller
@ForAuthorityStaff
@RequestMapping("/desk/procurements/{id}/outcome")
class ChasingController {

    private static final String FORM = "chasing.answer";

    private final OutcomeAnswering answering;
    private final ProcurementCatalogue catalogue;
    private final ChasingWords words;
    private final Forms forms;
    private final Texts texts;

    ChasingController(
            OutcomeAnswering answering, ProcurementCatalogue catalogue, ChasingWords words, Forms forms, Texts texts) {
        this.answering = answering;
        this.catalogue = catalogue;
        this.words = words;
        this.forms = forms;
        this.texts = texts;
    }

    static String path(ProcurementId id) {
        return DeskPages.path(id.value()) + "/outcome";
    }

    @GetMapping
    String answer(@PathVariable UUID id, Actor actor, Model model) {
        return ask(new ProcurementId(id), forms.fields(FORM, StillEvaluatingForm.empty()), actor, model);
    }

    @PostMapping
    String answer(
            @PathVariable UUID id,
            @ModelAttribute("form") StillEvaluatingForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var procurement = new ProcurementId(id);
        answering.standing(procurement, actor);
        form.check(errors)
                .ifPresent(expected ->
                        forms.attempt(errors, () -> answering.answer(procurement, expected, form.reason(), actor)));
        return errors.hasErrors()
                ? ask(procurement, forms.fields(FORM, errors), actor, model)
                : DeskPages.done(path(procurement), "chasing.done", redirect);
    }

    private String ask(ProcurementId id, Fields fields, Actor actor, Model model) {
        var standing = answering.standing(id, actor);
        var desk = DeskPages.path(id.value());
        var ask = Ask.of(
                        texts.get("chasing.title"),
                        path(id),
                        texts.get("chasing.button"),
                        fields.date("decisionExpected"),
                        fields.textarea("reason"))
                .withCaption(catalogue.details(id, actor).opportunity().title())
                .withIntro(asked(standing.questions()))
                .withIntro(texts.get("chasing.intro"))
                .withIntro(texts.get("chasing.otherwise"))
                .withIntro(Links.of(Links.Link.to(desk, texts.get("chasing.procurement"))));
        return DeskPages.ask(ask, fields, desk, model);
    }

    /** What was asked when, with every answer. */
    private Table asked(List<OutcomeQuestion> questions) {
        var head = Stream.of("weeks", "on", "answer")
                .map(column -> Table.Cell.of(texts.get("chasing.asked." + column)))
                .toList();
        var rows = questions.stream()
                .map(question -> List.of(
                        Table.Cell.of(String.valueOf(question.round().weeks())),
                        Table.Cell.of(Wording.shortDay(question.askedOn())),
                        Table.Cell.of(answers(question.answers()))))
                .toList();
        return Table.of(texts.get("chasing.asked.caption"), head, rows);
    }

    private Html answers(List<StillEvaluating> answers) {
        if (answers.isEmpty()) return Html.text(texts.get("chasing.asked.none"));
        var lines = new ArrayList<String>();
        for (var answer : answers) {
            lines.add(texts.get("chasing.asked.by", words.said(answer), answer.by()) + "\n\n" + answer.reason());
        }
        return Html.paragraphs(String.join("\n\n", lines));
    }
}
