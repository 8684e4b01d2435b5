package org.commonlot.marketplace.web.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.evaluation.Evaluating;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.EvaluationView;
import org.commonlot.marketplace.evaluation.Moderated;
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

/** Everybody's scores side by side, the chair's consensus, and the ranking that follows. */
@Controller
@ForAuthorityStaff
@RequestMapping(DeskLot.ADDRESS)
class ConsensusController {

    private final Evaluating evaluating;
    private final EvaluationDesk evaluations;
    private final MarkParts parts;
    private final PanelParts panel;
    private final NoteParts notes;
    private final AdviceParts advice;
    private final Forms forms;
    private final Texts texts;

    ConsensusController(
            Evaluating evaluating,
            EvaluationDesk evaluations,
            MarkParts parts,
            PanelParts panel,
            NoteParts notes,
            AdviceParts advice,
            Forms forms,
            Texts texts) {
        this.evaluating = evaluating;
        this.evaluations = evaluations;
        this.parts = parts;
        this.panel = panel;
        this.notes = notes;
        this.advice = advice;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/consensus")
    String overview(DeskLot lot, Actor actor, Model model) {
        var view = evaluation(lot, actor);
        var items = evaluations.moderation(view.lot(), actor);
        var sheet = Sheet.of(texts.get("evaluation.consensus.title"))
                .withCaption(lot.caption())
                .with(new Paragraph(texts.get(
                        view.consensusOpen() ? "evaluation.consensus.intro" : "evaluation.consensus.waiting",
                        view.awaited())));
        for (var part : panel.leanings(items)) sheet = sheet.with(part);
        for (var bid : view.bids()) {
            var name = bid.supplierName();
            sheet = sheet.with(Heading.second(
                            name == null
                                    ? texts.get("evaluation.bid", bid.number())
                                    : texts.get("evaluation.bid.named", bid.number(), name)))
                    .with(panel.sideBySide(bid.number(), of(items, bid.number())));
            for (var part : notes.notes(of(items, bid.number()))) sheet = sheet.with(part);
            var links = links(lot, view, of(items, bid.number()));
            if (!links.isEmpty()) sheet = sheet.with(new Links(links));
        }
        var unanswered = items.stream().mapToLong(Moderated::unanswered).sum();
        if (view.agreeing() && unanswered > 0) {
            sheet = sheet.with(new Paragraph(texts.get("evaluation.note.answer-first", unanswered)));
        }
        if (chairing(view) && view.unagreed() == 0 && unanswered == 0) {
            sheet = sheet.with(new Paragraph(texts.get("evaluation.consensus.finish.text")))
                    .with(Sheet.Act.of(texts.get("evaluation.consensus.finish"), path(lot) + "/finish"));
        }
        return DeskPages.sheet(sheet, lot.desk(), model);
    }

    /** What this person may do about one bid. */
    private List<Links.Link> links(DeskLot lot, EvaluationView view, List<Moderated> items) {
        var links = new ArrayList<Links.Link>();
        if (!view.agreeing() || items.isEmpty()) return links;
        var number = items.getFirst().number();
        var path = path(lot) + "/" + number;
        if (view.chairs()) links.add(Links.Link.to(path, texts.get("evaluation.consensus.record", number)));
        links.addAll(notes.acts(path, items, view.asks(), view.chairs()));
        return links;
    }

    @PostMapping("/consensus/finish")
    String finish(DeskLot lot, Actor actor, RedirectAttributes redirect) {
        evaluating.finish(lot.id(), actor);
        return DeskPages.done(lot.path() + "/ranking", "evaluation.done.finished", redirect);
    }

    @GetMapping("/consensus/{number}")
    String agree(DeskLot lot, @PathVariable int number, Actor actor, Model model) {
        var view = evaluation(lot, actor);
        var items = chaired(view, number, actor);
        var form = MarksForm.from(
                view.questions(),
                question -> items.stream()
                        .filter(item -> item.criterion().id().equals(question.id()))
                        .findFirst()
                        .map(Moderated::consensus)
                        .orElse(null));
        return agree(lot, view, number, items, forms.fields("evaluation.consensus", form), model);
    }

    @PostMapping("/consensus/{number}")
    String agree(
            DeskLot lot,
            @PathVariable int number,
            @ModelAttribute("form") MarksForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var view = evaluation(lot, actor);
        var items = chaired(view, number, actor);
        var marks = form.toMarks(errors, view.questions());
        for (var item : items) {
            var mark = marks.get(item.criterion());
            if (mark != null) forms.attempt(errors, () -> evaluating.agree(view.lot(), item.item(), mark, actor));
        }
        if (errors.hasErrors()) {
            return agree(lot, view, number, items, forms.fields("evaluation.consensus", errors), model);
        }
        var next = number < view.bids().size() ? "/" + (number + 1) : "";
        return DeskPages.done(path(lot) + next, "evaluation.done.agreed", redirect);
    }

    private List<Moderated> chaired(EvaluationView view, int number, Actor actor) {
        var items = of(evaluations.moderation(view.lot(), actor), number);
        if (!chairing(view) || items.isEmpty()) throw new NotFound();
        return items;
    }

    private String agree(
            DeskLot lot, EvaluationView view, int number, List<Moderated> items, Fields fields, Model model) {
        var questions = new ArrayList<Component>();
        for (int i = 0; i < items.size(); i++) {
            questions.add(Heading.second(parts.name(items.get(i).criterion())));
            questions.addAll(parts.confidential(items.get(i).confidential()));
            questions.addAll(panel.marks(items.get(i)));
            questions.addAll(notes.notes(List.of(items.get(i))));
            questions.addAll(parts.mark(fields, i, items.get(i).criterion()));
        }
        var path = path(lot);
        boolean last = number == view.bids().size();
        var ask = Ask.of(
                        texts.get(
                                "evaluation.consensus.bid", number, view.bids().size()),
                        path + "/" + number,
                        texts.get(last ? "evaluation.scoring.save" : "evaluation.scoring.save-next"))
                .withCaption(lot.caption())
                .withIntro(Links.of(
                        Links.Link.to(lot.path() + "/scoring/" + number, texts.get("evaluation.read", number))))
                .withQuestions(questions);
        return DeskPages.ask(ask, fields, path, model);
    }

    @GetMapping("/ranking")
    String ranking(DeskLot lot, Actor actor, Model model) {
        var ranked = evaluations.ranking(lot.id(), actor);
        var sheet = Sheet.of(texts.get("evaluation.ranking.title"))
                .withCaption(lot.caption())
                .with(new Paragraph(texts.get("evaluation.ranking.intro")));
        if (!ranked.isEmpty()) sheet = sheet.with(panel.ranking(ranked));
        for (var bid : ranked) {
            if (!bid.ranked()) sheet = sheet.with(new Paragraph(panel.below(bid)));
        }
        if (ranked.stream().noneMatch(AssessedBid::ranked)) {
            sheet = sheet.with(new Paragraph(texts.get("evaluation.ranking.nobody")));
        }
        if (ranked.stream().anyMatch(AssessedBid::tied)) {
            var tied = ranked.stream()
                    .filter(AssessedBid::tied)
                    .map(AssessedBid::supplierName)
                    .collect(Collectors.joining(", "));
            sheet = sheet.with(new Paragraph(texts.get("evaluation.ranking.ties", tied)));
        }
        sheet = sheet.with(Links.of(Links.Link.to(lot.path() + "/prices", texts.get("evaluation.prices.title"))));
        for (var part : advice.parts(evaluations.advice(lot.id(), actor), ranked)) sheet = sheet.with(part);
        return DeskPages.sheet(sheet, lot.desk(), model);
    }

    private static boolean chairing(EvaluationView view) {
        return view.chairs() && view.agreeing();
    }

    private static List<Moderated> of(List<Moderated> items, int number) {
        return items.stream().filter(item -> item.number() == number).toList();
    }

    private EvaluationView evaluation(DeskLot lot, Actor actor) {
        return evaluations.evaluation(lot.id(), actor).orElseThrow(NotFound::new);
    }

    private static String path(DeskLot lot) {
        return lot.path() + "/consensus";
    }
}
