package org.commonlot.marketplace.web.evaluation;

import java.util.List;
import java.util.stream.IntStream;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.EvaluationView;
import org.commonlot.marketplace.evaluation.Moderated;
import org.commonlot.marketplace.evaluation.Moderating;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Choice;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks the panel to look at a bid again, and answers for it. */
@Controller
@ForAuthorityStaff
@RequestMapping(DeskLot.ADDRESS + "/consensus/{number}/notes")
class NotesController {

    private final Moderating moderating;
    private final EvaluationDesk evaluations;
    private final NoteParts notes;
    private final MarkParts parts;
    private final PanelParts panel;
    private final Forms forms;
    private final Texts texts;

    NotesController(
            Moderating moderating,
            EvaluationDesk evaluations,
            NoteParts notes,
            MarkParts parts,
            PanelParts panel,
            Forms forms,
            Texts texts) {
        this.moderating = moderating;
        this.evaluations = evaluations;
        this.notes = notes;
        this.parts = parts;
        this.panel = panel;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String write(DeskLot lot, @PathVariable int number, Actor actor, Model model) {
        var items = asking(lot, number, actor);
        return write(lot, number, items, forms.fields("evaluation.note", NoteForm.empty()), model);
    }

    @PostMapping
    String write(
            DeskLot lot,
            @PathVariable int number,
            @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var items = asking(lot, number, actor);
        form.toItem(errors, items)
                .ifPresent(item ->
                        forms.attempt(errors, () -> moderating.ask(lot.id(), item.item(), form.words(), actor)));
        return errors.hasErrors()
                ? write(lot, number, items, forms.fields("evaluation.note", errors), model)
                : DeskPages.done(consensus(lot), "evaluation.done.noted", redirect);
    }

    private String write(DeskLot lot, int number, List<Moderated> items, Fields fields, Model model) {
        var choices = IntStream.range(0, items.size())
                .mapToObj(i ->
                        Choice.of(String.valueOf(i + 1), parts.name(items.get(i).criterion())))
                .toList();
        var ask = Ask.of(
                        texts.get("evaluation.note.ask", number),
                        consensus(lot) + "/" + number + "/notes",
                        texts.get("evaluation.note.send"),
                        fields.radios("criterion", choices),
                        fields.textarea("words").withRows(4))
                .withCaption(lot.caption())
                .withIntro(panel.sideBySide(number, items));
        return DeskPages.ask(ask, fields, consensus(lot), model);
    }

    @GetMapping("/{note}")
    String answer(DeskLot lot, @PathVariable int number, @PathVariable int note, Actor actor, Model model) {
        var item = answering(lot, number, note, actor);
        return answer(lot, item, note, forms.fields("evaluation.note-answer", NoteAnswerForm.empty()), model);
    }

    @PostMapping("/{note}")
    String answer(
            DeskLot lot,
            @PathVariable int number,
            @PathVariable int note,
            @ModelAttribute("form") NoteAnswerForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var item = answering(lot, number, note, actor);
        form.check(errors);
        forms.attempt(errors, () -> moderating.answer(lot.id(), note, form.answer(), actor));
        return errors.hasErrors()
                ? answer(lot, item, note, forms.fields("evaluation.note-answer", errors), model)
                : DeskPages.done(consensus(lot), "evaluation.done.note-answered", redirect);
    }

    private String answer(DeskLot lot, Moderated item, int note, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("evaluation.note.answer", note),
                        consensus(lot) + "/" + item.number() + "/notes/" + note,
                        texts.get("evaluation.note.answer.send"),
                        fields.textarea("answer").withRows(4))
                .withCaption(lot.caption());
        for (var part : notes.notes(List.of(item))) ask = ask.withIntro(part);
        for (var part : panel.marks(item)) ask = ask.withIntro(part);
        return DeskPages.ask(ask, fields, consensus(lot), model);
    }

    /** The items of a bid, for whoever may ask the panel to look at one of them again now. */
    private List<Moderated> asking(DeskLot lot, int number, Actor actor) {
        var view = agreeing(lot, actor);
        if (!view.asks()) throw new NotFound();
        var items = evaluations.moderation(lot.id(), actor).stream()
                .filter(item -> item.number() == number)
                .toList();
        if (items.isEmpty()) throw new NotFound();
        return items;
    }

    /** What a note is on, for the chair. */
    private Moderated answering(DeskLot lot, int number, int note, Actor actor) {
        var view = agreeing(lot, actor);
        if (!view.chairs()) throw new NotFound();
        return evaluations.moderation(lot.id(), actor).stream()
                .filter(item -> item.number() == number)
                .filter(item -> item.notes().stream().anyMatch(each -> each.number() == note))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private EvaluationView agreeing(DeskLot lot, Actor actor) {
        var view = evaluations.evaluation(lot.id(), actor).orElseThrow(NotFound::new);
        if (!view.agreeing()) throw new NotFound();
        return view;
    }

    private static String consensus(DeskLot lot) {
        return lot.path() + "/consensus";
    }
}
