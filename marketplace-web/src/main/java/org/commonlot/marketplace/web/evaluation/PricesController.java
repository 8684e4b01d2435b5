package org.commonlot.marketplace.web.evaluation;

import java.util.List;
import org.commonlot.marketplace.evaluation.Caution;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.PriceDecision;
import org.commonlot.marketplace.evaluation.PriceQuestioning;
import org.commonlot.marketplace.evaluation.PriceRow;
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

/** Prices that may be abnormally low: the list, a question to the bidder, and the decision about each. */
@Controller
@ForAuthorityStaff
@RequestMapping(DeskLot.ADDRESS + "/prices")
class PricesController {

    private final PriceQuestioning pricing;
    private final EvaluationDesk evaluations;
    private final PriceParts parts;
    private final Forms forms;
    private final Texts texts;

    PricesController(PriceQuestioning pricing, EvaluationDesk evaluations, PriceParts parts, Forms forms, Texts texts) {
        this.pricing = pricing;
        this.evaluations = evaluations;
        this.parts = parts;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String prices(DeskLot lot, Actor actor, Model model) {
        var sheet = Sheet.of(texts.get("evaluation.prices.title"))
                .withCaption(lot.caption())
                .with(new Paragraph(texts.get("evaluation.prices.intro")))
                .with(new Paragraph(texts.get("evaluation.prices.rule", Caution.LOW_PRICE_LEAST_BIDS)));
        boolean decides = lot.mine(Duty.AUTHOR) && lot.lot().state() == LotState.EVALUATING;
        for (var row : evaluations.prices(lot.id(), actor)) {
            sheet = sheet.with(Heading.second(row.supplierName())).with(parts.facts(row));
            if (decides && !row.decided()) sheet = sheet.with(acts(lot, row));
        }
        return DeskPages.sheet(sheet, lot.path() + "/ranking", model);
    }

    private Links acts(DeskLot lot, PriceRow row) {
        var decide = Links.Link.to(path(lot, row), texts.get("evaluation.prices.decide", row.supplierName()));
        if (row.query() != null) return Links.of(decide);
        var ask = texts.get("evaluation.prices.ask", row.supplierName());
        return Links.of(Links.Link.to(path(lot, row) + "/question", ask), decide);
    }

    @GetMapping("/{reference}")
    String decide(DeskLot lot, @PathVariable String reference, Actor actor, Model model) {
        pricing.requireOpen(reference, actor);
        var fields = forms.fields("evaluation.price-decision", new PriceDecisionForm(null, null));
        return decide(lot, row(lot, reference, actor), fields, model);
    }

    @PostMapping("/{reference}")
    String decide(
            DeskLot lot,
            @PathVariable String reference,
            @ModelAttribute("form") PriceDecisionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var row = row(lot, reference, actor);
        var decision = form.toDecision(errors);
        decision.ifPresent(made -> forms.attempt(errors, () -> pricing.decide(reference, made, form.reason(), actor)));
        return errors.hasErrors()
                ? decide(lot, row, forms.fields("evaluation.price-decision", errors), model)
                : DeskPages.done(lot.path() + "/prices", "evaluation.done.price-decided", redirect);
    }

    private String decide(DeskLot lot, PriceRow row, Fields fields, Model model) {
        return ask(
                lot,
                row,
                "evaluation.price-decision",
                path(lot, row),
                fields,
                model,
                fields.radios("decision", List.of(PriceDecision.ACCEPTED, PriceDecision.DISREGARDED)),
                fields.textarea("reason"));
    }

    @GetMapping("/{reference}/question")
    String question(DeskLot lot, @PathVariable String reference, Actor actor, Model model) {
        pricing.requireOpen(reference, actor);
        var fields = forms.fields("evaluation.price-question", QuestionForm.empty());
        return question(lot, row(lot, reference, actor), fields, model);
    }

    @PostMapping("/{reference}/question")
    String question(
            DeskLot lot,
            @PathVariable String reference,
            @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var row = row(lot, reference, actor);
        var until = form.toMoment(errors);
        if (!errors.hasErrors()) {
            until.ifPresent(
                    moment -> forms.attempt(errors, () -> pricing.ask(reference, form.question(), moment, actor)));
        }
        return errors.hasErrors()
                ? question(lot, row, forms.fields("evaluation.price-question", errors), model)
                : DeskPages.done(lot.path() + "/prices", "evaluation.done.price-asked", redirect);
    }

    private String question(DeskLot lot, PriceRow row, Fields fields, Model model) {
        return ask(
                lot,
                row,
                "evaluation.price-question",
                path(lot, row) + "/question",
                fields,
                model,
                fields.textarea("question"),
                fields.date("replyBy"),
                fields.input("replyTime").withWidth(5));
    }

    private String ask(
            DeskLot lot,
            PriceRow row,
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
                .withIntro(parts.facts(row));
        return DeskPages.ask(ask, fields, lot.path() + "/prices", model);
    }

    private PriceRow row(DeskLot lot, String reference, Actor actor) {
        return evaluations.prices(lot.id(), actor).stream()
                .filter(row -> row.reference().equals(reference))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String path(DeskLot lot, PriceRow row) {
        return lot.path() + "/prices/" + row.reference();
    }
}
