package org.commonlot.marketplace.web.planning;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.planning.Pipeline;
import org.commonlot.marketplace.planning.PipelineEntryView;
import org.commonlot.marketplace.planning.PlanJoinView;
import org.commonlot.marketplace.planning.PlanJoining;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.ReasonForm;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Typed;
import org.commonlot.marketplace.web.components.Wording;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Buyers ask to join what another authority plans, and answer those who ask. */
@Controller
@ForBuyers
@RequestMapping("/desk/pipeline")
class JoiningController {

    private static final String HOME = "/desk/pipeline";

    private final PlanJoining joining;
    private final Pipeline pipeline;
    private final Forms forms;
    private final Texts texts;

    JoiningController(PlanJoining joining, Pipeline pipeline, Forms forms, Texts texts) {
        this.joining = joining;
        this.pipeline = pipeline;
        this.forms = forms;
        this.texts = texts;
    }

    /** What one's own authority has asked of others. */
    @GetMapping("/joins")
    String own(Actor actor, Model model) {
        var asked = joining.own(actor);
        var sheet = Sheet.of(texts.get("planning.joins"));
        sheet = sheet.with(asked.isEmpty() ? new Paragraph(texts.get("planning.joins.none")) : table(asked));
        return DeskPages.sheet(sheet, HOME, model);
    }

    private Table table(List<PlanJoining.Own> asked) {
        var head = List.of(
                Table.Cell.of(texts.get("planning.title")),
                Table.Cell.of(texts.get("planning.join.asked")),
                Table.Cell.of(texts.get("planning.state")),
                Table.Cell.of(texts.get("planning.join.reason")));
        var rows = asked.stream()
                .map(one -> List.of(
                        Table.Cell.of(Html.link("/pipeline/" + one.reference(), one.title())),
                        Table.Cell.of(Wording.day(one.join().askedAt())),
                        Table.Cell.of(texts.of("planning.join.state", one.join().state())),
                        Table.Cell.of(Objects.requireNonNullElse(one.join().reason(), ""))))
                .toList();
        return Table.of(texts.get("planning.joins"), head, rows).withHiddenCaption();
    }

    @GetMapping("/join/{reference}")
    String ask(@PathVariable String reference, Model model) {
        var entry = pipeline.byReference(reference);
        return ask(entry, forms.fields("planning.join", new JoinForm(null, null)), model);
    }

    @PostMapping("/join/{reference}")
    String ask(
            @PathVariable String reference,
            @ModelAttribute("form") JoinForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var entry = pipeline.byReference(reference);
        Typed.required(errors, "need", form.need(), JoinForm.LONGEST);
        var most = Typed.pounds(errors, "most", form.most());
        forms.attempt(errors, () -> joining.ask(reference, form.need(), Objects.requireNonNull(most), actor));
        if (errors.hasErrors()) return ask(entry, forms.fields("planning.join", errors), model);
        return DeskPages.done(HOME + "/joins", "planning.done.join-asked", redirect);
    }

    private String ask(PipelineEntryView entry, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("planning.join.title"),
                        HOME + "/join/" + entry.reference(),
                        texts.get("planning.join.button"),
                        fields.textarea("need").withRows(5),
                        fields.input("most").asMoney())
                .withCaption(entry.plan().title())
                .withIntro(texts.get("planning.join.intro", entry.authorityName()));
        return DeskPages.ask(ask, fields, "/pipeline/" + entry.reference(), model);
    }

    @PostMapping("/{id}/joins/{join}/accept")
    String accept(@PathVariable UUID id, @PathVariable UUID join, Actor actor, RedirectAttributes redirect) {
        joining.accept(joining.one(id, join, actor).id(), actor);
        return DeskPages.done(HOME + "/" + id, "planning.done.join-accepted", redirect);
    }

    @GetMapping("/{id}/joins/{join}/refuse")
    String refuse(@PathVariable UUID id, @PathVariable UUID join, Actor actor, Model model) {
        var asked = joining.one(id, join, actor);
        return refuse(asked, forms.fields("planning.join.refuse", new ReasonForm(null)), model);
    }

    @PostMapping("/{id}/joins/{join}/refuse")
    String refuse(
            @PathVariable UUID id,
            @PathVariable UUID join,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var asked = joining.one(id, join, actor);
        form.check(errors, WordsForm.LONGEST);
        forms.attempt(errors, () -> joining.refuse(asked.id(), form.reason(), actor));
        if (errors.hasErrors()) return refuse(asked, forms.fields("planning.join.refuse", errors), model);
        return DeskPages.done(HOME + "/" + id, "planning.done.join-refused", redirect);
    }

    private String refuse(PlanJoinView asked, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("planning.join.refuse.title"),
                        HOME + "/" + asked.entry() + "/joins/" + asked.id() + "/refuse",
                        texts.get("planning.join.refuse.button"),
                        fields.textarea("reason").withRows(4))
                .withCaption(asked.authorityName());
        return DeskPages.ask(ask, fields, HOME + "/" + asked.entry(), model);
    }
}
