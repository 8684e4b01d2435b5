package org.commonlot.marketplace.web.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonlot.marketplace.evaluation.Condition;
import org.commonlot.marketplace.evaluation.ConditionChecking;
import org.commonlot.marketplace.evaluation.ConditionRow;
import org.commonlot.marketplace.evaluation.ConditionVerdict;
import org.commonlot.marketplace.evaluation.ConditionView;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
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

/** Conditions of participation: where each bidder stands, a request for clarification, and the verdict on each. */
@Controller
@ForAuthorityStaff
@RequestMapping(DeskLot.ADDRESS + "/conditions")
class ConditionsCheckController {

    private final ConditionChecking checking;
    private final EvaluationDesk evaluations;
    private final ConditionParts parts;
    private final Forms forms;
    private final Texts texts;

    ConditionsCheckController(
            ConditionChecking checking, EvaluationDesk evaluations, ConditionParts parts, Forms forms, Texts texts) {
        this.checking = checking;
        this.evaluations = evaluations;
        this.parts = parts;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String conditions(DeskLot lot, Actor actor, Model model) {
        var sheet = Sheet.of(texts.get("evaluation.conditions.title"))
                .withCaption(lot.caption())
                .with(new Paragraph(texts.get("evaluation.conditions.intro")));
        var rows = evaluations.conditions(lot.id(), actor);
        if (rows.isEmpty()) sheet = sheet.with(new Paragraph(texts.get("evaluation.conditions.none")));
        boolean decides = lot.mine(Duty.AUTHOR) && lot.lot().state() == LotState.EVALUATING;
        for (var row : rows) {
            sheet = sheet.with(Heading.second(row.supplierName()))
                    .with(parts.facts(row, lot.details().opportunity().conditions()));
            if (decides && !row.settled()) sheet = sheet.with(new Links(links(lot, row)));
        }
        return DeskPages.sheet(sheet, lot.desk(), model);
    }

    private List<Links.Link> links(DeskLot lot, ConditionRow row) {
        var links = new ArrayList<Links.Link>();
        for (var view : row.conditions()) {
            if (view.decided()) continue;
            var name = parts.name(view.condition());
            if (view.question() == null) {
                links.add(Links.Link.to(
                        path(lot, view) + "/question",
                        texts.get("evaluation.conditions.ask", row.supplierName(), name)));
            }
            links.add(Links.Link.to(
                    path(lot, view), texts.get("evaluation.conditions.decide", row.supplierName(), name)));
        }
        return links;
    }

    @GetMapping("/{reference}/{condition}")
    String decide(
            DeskLot lot, @PathVariable String reference, @PathVariable String condition, Actor actor, Model model) {
        checking.requireOpen(reference, condition(condition), actor);
        var fields = forms.fields("evaluation.condition-verdict", new ConditionForm(null, null));
        return decide(lot, asked(lot, reference, condition, actor), fields, model);
    }

    @PostMapping("/{reference}/{condition}")
    String decide(
            DeskLot lot,
            @PathVariable String reference,
            @PathVariable String condition,
            @ModelAttribute("form") ConditionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var asked = asked(lot, reference, condition, actor);
        var about = asked.view().condition();
        form.toVerdict(errors)
                .ifPresent(verdict -> forms.attempt(
                        errors, () -> checking.decide(reference, about, verdict, form.evidence(), actor)));
        return errors.hasErrors()
                ? decide(lot, asked, forms.fields("evaluation.condition-verdict", errors), model)
                : DeskPages.done(lot.path() + "/conditions", "evaluation.done.condition-decided", redirect);
    }

    private String decide(DeskLot lot, Asked asked, Fields fields, Model model) {
        return ask(
                lot,
                asked,
                "evaluation.condition-verdict",
                path(lot, asked.view()),
                fields,
                model,
                fields.radios("verdict", List.of(ConditionVerdict.values())),
                fields.textarea("evidence"));
    }

    @GetMapping("/{reference}/{condition}/question")
    String question(
            DeskLot lot, @PathVariable String reference, @PathVariable String condition, Actor actor, Model model) {
        checking.requireOpen(reference, condition(condition), actor);
        var fields = forms.fields("evaluation.condition-question", QuestionForm.empty());
        return question(lot, asked(lot, reference, condition, actor), fields, model);
    }

    @PostMapping("/{reference}/{condition}/question")
    String question(
            DeskLot lot,
            @PathVariable String reference,
            @PathVariable String condition,
            @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var asked = asked(lot, reference, condition, actor);
        var about = asked.view().condition();
        form.toMoment(errors)
                .ifPresent(until ->
                        forms.attempt(errors, () -> checking.ask(reference, about, form.question(), until, actor)));
        return errors.hasErrors()
                ? question(lot, asked, forms.fields("evaluation.condition-question", errors), model)
                : DeskPages.done(lot.path() + "/conditions", "evaluation.done.condition-asked", redirect);
    }

    private String question(DeskLot lot, Asked asked, Fields fields, Model model) {
        return ask(
                lot,
                asked,
                "evaluation.condition-question",
                path(lot, asked.view()) + "/question",
                fields,
                model,
                fields.textarea("question"),
                fields.date("replyBy"),
                fields.input("replyTime").withWidth(5));
    }

    private String ask(
            DeskLot lot, Asked asked, String words, String action, Fields fields, Model model, Component... questions) {
        var ask = Ask.of(
                        texts.get(words + ".title", asked.supplierName()),
                        action,
                        texts.get(words + ".button"),
                        questions)
                .withCaption(lot.caption())
                .withIntro(parts.asked(asked.view(), lot.details().opportunity().conditions()));
        return DeskPages.ask(ask, fields, lot.path() + "/conditions", model);
    }

    /** One condition of one bidder. */
    private record Asked(String supplierName, ConditionView view) {}

    private Asked asked(DeskLot lot, String reference, String code, Actor actor) {
        return evaluations.conditions(lot.id(), actor).stream()
                .filter(row -> row.reference().equals(reference))
                .flatMap(row -> row.conditions().stream()
                        .filter(view -> view.condition().code().equals(code))
                        .map(view -> new Asked(row.supplierName(), view)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    static Condition condition(String code) {
        return Arrays.stream(Condition.values())
                .filter(condition -> condition.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String path(DeskLot lot, ConditionView view) {
        return lot.path() + "/conditions/" + view.reference() + "/"
                + view.condition().code();
    }
}
