package org.commonlot.marketplace.web.procurement;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.PriceFormula;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForBuyers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How the bids for a lot of a draft will be assessed. */
@Controller
@ForBuyers
@RequestMapping(DeskLot.ADDRESS + "/criteria")
class CriteriaController {

    private final Procuring procuring;
    private final Forms forms;
    private final Texts texts;

    CriteriaController(Procuring procuring, Forms forms, Texts texts) {
        this.procuring = procuring;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String criteria(DeskLot lot, Actor actor, Model model) {
        procuring.requireEditable(lot.details().id(), actor);
        var form = CriteriaForm.from(lot.details().version(), lot.lot());
        return criteria(lot, forms.fields("procurement.criteria", form), model);
    }

    @PostMapping
    String criteria(
            DeskLot lot, @ModelAttribute("form") CriteriaForm form, BindingResult errors, Actor actor, Model model) {
        var criteria = form.toCriteria(
                errors, texts.get("procurement.criteria.price"), texts.get("procurement.criteria.price.description"));
        var formula = form.toFormula(errors);
        var id = lot.details().id();
        forms.attempt(errors, () -> procuring.assessBy(id, form.version(), lot.id(), criteria, formula, actor));
        return errors.hasErrors()
                ? criteria(lot, forms.fields("procurement.criteria", errors), model)
                : "redirect:" + lot.desk();
    }

    private String criteria(DeskLot lot, Fields fields, Model model) {
        var questions = new ArrayList<Component>();
        questions.add(Heading.second(texts.get("procurement.criteria.price")));
        questions.add(fields.input("priceWeight").withSuffix("%").withWidth(4));
        questions.add(fields.radios("formula", List.of(PriceFormula.values())));
        for (int i = 0; i < CriteriaForm.ROWS; i++) {
            var row = "criteria[" + i + "].";
            questions.add(Heading.second(texts.get("procurement.criteria.row", i + 1)));
            questions.add(fields.input(row + "name"));
            questions.add(fields.textarea(row + "description").withRows(3));
            questions.add(fields.input(row + "weight").withSuffix("%").withWidth(4));
            questions.add(fields.radios(row + "kind", List.of(Criterion.Kind.QUALITY, Criterion.Kind.SOCIAL_VALUE))
                    .inline());
        }
        var ask = Ask.of(
                        texts.get("procurement.criteria.title"),
                        lot.path() + "/criteria",
                        texts.get("procurement.save"))
                .withCaption(lot.caption())
                .withIntro(texts.get("procurement.criteria.intro"))
                .withQuestions(questions)
                .withQuestions(List.of(fields.hidden("version")));
        return DeskPages.ask(ask, fields, lot.desk(), model);
    }
}
