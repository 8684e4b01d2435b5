package org.commonlot.marketplace.web.procurement;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.procurement.CriteriaTree;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.Scales;
import org.commonlot.marketplace.procurement.Section;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForBuyers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How the bids for a lot of a draft will be assessed: its tree of criteria, and the words for their points. */
@Controller
@ForBuyers
@RequestMapping(DeskLot.ADDRESS + "/criteria")
class CriteriaController {

    private final Procuring procuring;
    private final CriteriaQuestions questions;
    private final Scales scales;
    private final CommentParts comments;
    private final Forms forms;
    private final Texts texts;

    CriteriaController(
            Procuring procuring,
            CriteriaQuestions questions,
            Scales scales,
            CommentParts comments,
            Forms forms,
            Texts texts) {
        this.procuring = procuring;
        this.questions = questions;
        this.scales = scales;
        this.comments = comments;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String criteria(DeskLot lot, Actor actor, Model model) {
        procuring.requireEditable(lot.details().id(), actor);
        var form = CriteriaForm.from(lot.details().version(), lot.lot(), scales.all());
        return criteria(lot, forms.fields("procurement.criteria", form), actor, model);
    }

    @PostMapping
    String criteria(
            DeskLot lot, @ModelAttribute("form") CriteriaForm form, BindingResult errors, Actor actor, Model model) {
        var leaves = form.toLeaves(
                errors,
                lot.lot().criteria(),
                scales.all(),
                texts.get("procurement.criteria.price"),
                texts.get("procurement.criteria.price.description"));
        var nodes = form.toNodes(errors);
        var formula = form.toFormula(errors);
        var id = lot.details().id();
        forms.attempt(
                errors,
                () -> procuring.assessBy(
                        id, form.version(), lot.id(), CriteriaTree.weighed(nodes, leaves), formula, actor));
        return errors.hasErrors()
                ? criteria(lot, forms.fields("procurement.criteria", errors), actor, model)
                : "redirect:" + lot.desk();
    }

    private String criteria(DeskLot lot, Fields fields, Actor actor, Model model) {
        var ask = Ask.of(
                        texts.get("procurement.criteria.title"),
                        lot.path() + "/criteria",
                        texts.get("procurement.save"))
                .withCaption(lot.caption())
                .withIntro(texts.get("procurement.criteria.intro"))
                .withQuestions(questions.questions(fields))
                .withQuestions(List.of(fields.hidden("version")));
        for (var part : questions.intro(lot)) ask = ask.withIntro(part);
        for (var said : comments.open(lot.details(), Section.CRITERIA, actor)) ask = ask.withIntro(said);
        return DeskPages.ask(ask, fields, lot.desk(), model);
    }

    /** What each number of points means for one criterion. */
    @GetMapping("/{criterion}")
    String words(DeskLot lot, @PathVariable UUID criterion, Actor actor, Model model) {
        procuring.requireEditable(lot.details().id(), actor);
        var asked = CriteriaQuestions.asked(lot, criterion);
        var form = ScaleForm.from(lot.details().version(), questions.words(asked));
        return words(lot, asked, forms.fields("procurement.scale", form), model);
    }

    @PostMapping("/{criterion}")
    String words(
            DeskLot lot,
            @PathVariable UUID criterion,
            @ModelAttribute("form") ScaleForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var asked = CriteriaQuestions.asked(lot, criterion);
        var scale = form.toScale(errors);
        var id = lot.details().id();
        forms.attempt(errors, () -> procuring.describePoints(id, form.version(), lot.id(), criterion, scale, actor));
        return errors.hasErrors()
                ? words(lot, asked, forms.fields("procurement.scale", errors), model)
                : "redirect:" + lot.path() + "/criteria";
    }

    private String words(DeskLot lot, Criterion asked, Fields fields, Model model) {
        var back = lot.path() + "/criteria";
        var ask = Ask.of(
                        texts.get("procurement.scale.title", asked.name()),
                        back + "/" + asked.id(),
                        texts.get("procurement.save"))
                .withCaption(lot.caption())
                .withIntro(texts.get("procurement.scale.intro"))
                .withQuestions(ScaleForm.FIELDS.stream()
                        .map(field -> fields.textarea(field).withRows(2))
                        .toList())
                .withQuestions(List.of(fields.hidden("version")));
        return DeskPages.ask(ask, fields, back, model);
    }
}
