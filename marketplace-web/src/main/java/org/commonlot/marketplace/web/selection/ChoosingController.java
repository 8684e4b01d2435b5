package org.commonlot.marketplace.web.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.Staging;
import org.commonlot.marketplace.selection.Selecting;
import org.commonlot.marketplace.selection.SelectionDesk;
import org.commonlot.marketplace.selection.SelectionState;
import org.commonlot.marketplace.selection.SelectionStep;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.commonlot.marketplace.web.security.NeedsFreshFactor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who goes on to the next stage: proposed, approved or returned. */
@Controller
@ForAuthorityStaff
@RequestMapping(DeskLot.ADDRESS + "/going-on")
class ChoosingController {

    private final Selecting selecting;
    private final SelectionDesk selections;
    private final Staging staging;
    private final EvaluationDesk evaluations;
    private final ChoiceParts parts;
    private final Forms forms;
    private final Texts texts;

    ChoosingController(
            Selecting selecting,
            SelectionDesk selections,
            Staging staging,
            EvaluationDesk evaluations,
            ChoiceParts parts,
            Forms forms,
            Texts texts) {
        this.selecting = selecting;
        this.selections = selections;
        this.staging = staging;
        this.evaluations = evaluations;
        this.parts = parts;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String goingOn(DeskLot lot, Actor actor, Model model) {
        var selection = selections.selection(lot.id(), actor).orElseThrow(NotFound::new);
        var sheet = Sheet.of(texts.get("selection.title"))
                .withCaption(lot.caption())
                .withTag(parts.tag(selection));
        for (var part : parts.of(selection, evaluations.ranking(lot.id(), actor))) sheet = sheet.with(part);
        if (selection.state() == SelectionState.PROPOSED && lot.mine(Duty.APPROVER)) {
            sheet = sheet.with(Links.of(
                            Links.Link.to(lot.path() + "/ranking", texts.get("selection.see-ranking")),
                            Links.Link.to(path(lot) + "/return", texts.get("selection.return.title"))))
                    .with(Sheet.Act.of(texts.get("selection.approve"), path(lot) + "/approve"));
        }
        return DeskPages.sheet(sheet, lot.desk(), model);
    }

    @GetMapping("/propose")
    String propose(DeskLot lot, Actor actor, Model model) {
        selecting.requireProposable(lot.id(), actor);
        var fields = forms.fields("selection.propose", ChoiceForm.of(refinable(lot)));
        return propose(lot, fields, actor, model);
    }

    @PostMapping("/propose")
    String propose(
            DeskLot lot,
            @ModelAttribute("form") ChoiceForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        selecting.requireProposable(lot.id(), actor);
        form.check(ranked(lot, actor).map(AssessedBid::reference).collect(Collectors.toSet()), errors);
        var refined = form.refined(refinable(lot), errors);
        forms.attempt(errors, () -> selecting.propose(lot.id(), form.chosen(), form.reasons(), refined, actor));
        return errors.hasErrors()
                ? propose(lot, forms.fields("selection.propose", errors), actor, model)
                : DeskPages.done(lot.desk(), "selection.done.proposed", redirect);
    }

    private String propose(DeskLot lot, Fields fields, Actor actor, Model model) {
        var choices = ranked(lot, actor).map(this::choice).toList();
        var questions = new ArrayList<Component>();
        questions.add(fields.checkboxes("bids", choices));
        questions.add(fields.textarea("reasons"));
        var standing = refinable(lot);
        if (!standing.isEmpty()) questions.addAll(refining(standing, fields));
        return ask(lot, "propose", fields, model, questions);
    }

    private Stream<AssessedBid> ranked(DeskLot lot, Actor actor) {
        return evaluations.ranking(lot.id(), actor).stream().filter(AssessedBid::ranked);
    }

    private List<Component> refining(List<Criterion> standing, Fields fields) {
        var questions = new ArrayList<Component>();
        questions.add(Heading.second(texts.get("selection.refine")));
        questions.add(new Paragraph(texts.get("selection.refine.intro")));
        for (int at = 0; at < standing.size(); at++) {
            var row = "criteria[" + at + "].";
            questions.add(Heading.third(texts.get("selection.refine.row", at + 1)));
            questions.add(fields.input(row + "name"));
            questions.add(fields.textarea(row + "description").withRows(3));
            questions.add(fields.input(row + "weight").withSuffix("%").withWidth(4));
        }
        questions.add(fields.textarea("why").withRows(3));
        return questions;
    }

    private Choice choice(AssessedBid bid) {
        return Choice.of(
                bid.reference(),
                texts.get(
                        "selection.choice",
                        bid.rank(),
                        bid.supplierName(),
                        bid.total().toPlainString(),
                        Wording.pounds(bid.price().amount())));
    }

    private List<Criterion> refinable(DeskLot lot) {
        return staging.refinable(lot.id()) ? staging.nextCriteria(lot.id()) : List.of();
    }

    @NeedsFreshFactor
    @PostMapping("/approve")
    String approve(DeskLot lot, Actor actor, RedirectAttributes redirect) {
        selecting.approve(lot.id(), actor);
        return DeskPages.done(lot.desk(), "selection.done.approved", redirect);
    }

    @GetMapping("/return")
    String sendBack(DeskLot lot, Actor actor, Model model) {
        selecting.requireMay(lot.id(), SelectionStep.RETURN, actor);
        return sendBack(lot, forms.fields("selection.return", new NoteForm(null)), model);
    }

    @PostMapping("/return")
    String sendBack(
            DeskLot lot,
            @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        forms.attempt(errors, () -> selecting.returnToProposer(lot.id(), form.reasons(), actor));
        return errors.hasErrors()
                ? sendBack(lot, forms.fields("selection.return", errors), model)
                : DeskPages.done(lot.desk(), "selection.done.returned", redirect);
    }

    private String sendBack(DeskLot lot, Fields fields, Model model) {
        return ask(lot, "return", fields, model, List.of(fields.textarea("reasons")));
    }

    private String ask(DeskLot lot, String page, Fields fields, Model model, List<Component> questions) {
        var words = "selection." + page;
        var ask = Ask.of(texts.get(words + ".title"), path(lot) + "/" + page, texts.get(words + ".button"))
                .withCaption(lot.caption())
                .withIntro(texts.get(words + ".intro", places(lot)))
                .withQuestions(questions);
        return DeskPages.ask(ask, fields, lot.desk(), model);
    }

    private static Object places(DeskLot lot) {
        var staged = lot.details().opportunity().staged();
        Integer places = staged == null ? null : staged.stage().places();
        return places == null ? 0 : places;
    }

    private static String path(DeskLot lot) {
        return lot.path() + "/going-on";
    }
}
