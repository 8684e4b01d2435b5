package org.commonlot.marketplace.web.procurement;

import java.util.List;
import org.commonlot.marketplace.procurement.Amending;
import org.commonlot.marketplace.procurement.AmendmentStep;
import org.commonlot.marketplace.procurement.AmendmentView;
import org.commonlot.marketplace.procurement.Assessment;
import org.commonlot.marketplace.procurement.CriteriaTree;
import org.commonlot.marketplace.procurement.PriceFormula;
import org.commonlot.marketplace.procurement.Scales;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Other award criteria for a lot that is open for bids: a part of the change that is being prepared. */
@Controller
@ForAuthorityStaff
@RequestMapping(DeskLot.ADDRESS + "/amended-criteria")
class AmendedCriteriaController {

    private final Amending amending;
    private final CriteriaQuestions questions;
    private final Scales scales;
    private final Forms forms;
    private final Texts texts;

    AmendedCriteriaController(Amending amending, CriteriaQuestions questions, Scales scales, Forms forms, Texts texts) {
        this.amending = amending;
        this.questions = questions;
        this.scales = scales;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String criteria(DeskLot lot, Actor actor, Model model) {
        amending.requireMay(lot.details().id(), AmendmentStep.PROPOSE, actor);
        var view = live(lot, actor);
        var stands = standing(lot, view);
        var form = CriteriaForm.from(view.version(), stands.criteria(), stands.formula(), scales.all());
        return criteria(lot, forms.fields("procurement.criteria", form), model);
    }

    @PostMapping
    String criteria(
            DeskLot lot, @ModelAttribute("form") CriteriaForm form, BindingResult errors, Actor actor, Model model) {
        var stands = standing(lot, live(lot, actor));
        var leaves = form.toLeaves(
                errors,
                stands.criteria(),
                scales.all(),
                texts.get("procurement.criteria.price"),
                texts.get("procurement.criteria.price.description"));
        var nodes = form.toNodes(errors);
        var formula = form.toFormula(errors);
        var id = lot.details().id();
        forms.attempt(
                errors,
                () -> amending.assess(
                        id, form.version(), lot.id(), CriteriaTree.weighed(nodes, leaves), formula, actor));
        return errors.hasErrors()
                ? criteria(lot, forms.fields("procurement.criteria", errors), model)
                : "redirect:" + path(lot);
    }

    /** The criteria as the change has them by now, or else as they were published. */
    private static Assessment standing(DeskLot lot, AmendmentView view) {
        var published = lot.lot();
        var formula = published.priceFormula();
        return view.content().assessments().stream()
                .filter(assessment -> assessment.lot().equals(lot.id().value()))
                .findFirst()
                .orElseGet(() -> new Assessment(
                        lot.id().value(),
                        formula == null ? PriceFormula.LOWEST_DIVIDED_BY_THIS : formula,
                        published.criteria()));
    }

    private String criteria(DeskLot lot, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("procurement.criteria.title"),
                        lot.path() + "/amended-criteria",
                        texts.get("procurement.save"))
                .withCaption(lot.caption())
                .withIntro(texts.get("procurement.amendment.criteria.intro"))
                .withQuestions(questions.questions(fields))
                .withQuestions(List.of(fields.hidden("version")));
        return DeskPages.ask(ask, fields, path(lot), model);
    }

    private AmendmentView live(DeskLot lot, Actor actor) {
        return amending.live(lot.details().id(), actor).orElseThrow(NotFound::new);
    }

    private static String path(DeskLot lot) {
        return lot.desk() + "/amendment";
    }
}
