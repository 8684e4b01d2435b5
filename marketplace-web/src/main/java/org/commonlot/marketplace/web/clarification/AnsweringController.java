package org.commonlot.marketplace.web.clarification;

import java.util.UUID;
import org.commonlot.marketplace.clarification.Clarifying;
import org.commonlot.marketplace.clarification.QuestionView;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.ReasonForm;
import org.commonlot.marketplace.web.components.Texts;
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

/** The author answers: for everybody, for the asker alone, or not at all. */
@Controller
@ForBuyers
@RequestMapping("/desk/procurements/{id}/questions/{question}")
class AnsweringController {

    private final Clarifying clarifying;
    private final ProcurementCatalogue catalogue;
    private final Subjects subjects;
    private final Forms forms;
    private final Texts texts;

    AnsweringController(
            Clarifying clarifying, ProcurementCatalogue catalogue, Subjects subjects, Forms forms, Texts texts) {
        this.clarifying = clarifying;
        this.catalogue = catalogue;
        this.subjects = subjects;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String answer(@PathVariable UUID id, @PathVariable UUID question, Actor actor, Model model) {
        var asked = asked(id, question, actor);
        var form = new AnswerForm(asked.question(), null);
        return answer(id, asked, forms.fields("clarification.answer", form), actor, model);
    }

    @PostMapping
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID question,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var asked = asked(id, question, actor);
        form.check(errors);
        forms.attempt(errors, () -> clarifying.answer(question, form.published(), form.answer(), actor));
        if (errors.hasErrors()) return answer(id, asked, forms.fields("clarification.answer", errors), actor, model);
        return DeskPages.done(DeskPages.path(id), "clarification.done.answered", redirect);
    }

    private String answer(UUID id, QuestionView asked, Fields fields, Actor actor, Model model) {
        var here = path(id, asked);
        var others = Links.of(
                Links.Link.to(here + "/private", texts.get("clarification.private.title")),
                Links.Link.to(here + "/decline", texts.get("clarification.decline.title")));
        var ask = ask("answer", here, asked, actor, id, fields.textarea("published"), fields.textarea("answer"))
                .withIntro(others);
        return DeskPages.ask(ask, fields, DeskPages.path(id), model);
    }

    @GetMapping("/private")
    String answerPrivately(@PathVariable UUID id, @PathVariable UUID question, Actor actor, Model model) {
        var form = new PrivateAnswerForm(null, null);
        return answerPrivately(
                id, asked(id, question, actor), forms.fields("clarification.private", form), actor, model);
    }

    @PostMapping("/private")
    String answerPrivately(
            @PathVariable UUID id,
            @PathVariable UUID question,
            @ModelAttribute("form") PrivateAnswerForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var asked = asked(id, question, actor);
        form.check(errors);
        forms.attempt(errors, () -> clarifying.answerPrivately(question, form.answer(), form.reason(), actor));
        if (errors.hasErrors()) {
            return answerPrivately(id, asked, forms.fields("clarification.private", errors), actor, model);
        }
        return DeskPages.done(DeskPages.path(id), "clarification.done.private", redirect);
    }

    private String answerPrivately(UUID id, QuestionView asked, Fields fields, Actor actor, Model model) {
        var here = path(id, asked);
        var ask = ask(
                "private", here + "/private", asked, actor, id, fields.textarea("answer"), fields.textarea("reason"));
        return DeskPages.ask(ask, fields, here, model);
    }

    @GetMapping("/decline")
    String decline(@PathVariable UUID id, @PathVariable UUID question, Actor actor, Model model) {
        var form = new ReasonForm(null);
        return decline(id, asked(id, question, actor), forms.fields("clarification.decline", form), actor, model);
    }

    @PostMapping("/decline")
    String decline(
            @PathVariable UUID id,
            @PathVariable UUID question,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var asked = asked(id, question, actor);
        form.check(errors, AnswerForm.LONGEST);
        forms.attempt(errors, () -> clarifying.decline(question, form.reason(), actor));
        if (errors.hasErrors()) return decline(id, asked, forms.fields("clarification.decline", errors), actor, model);
        return DeskPages.done(DeskPages.path(id), "clarification.done.declined", redirect);
    }

    private String decline(UUID id, QuestionView asked, Fields fields, Actor actor, Model model) {
        var here = path(id, asked);
        return DeskPages.ask(
                ask("decline", here + "/decline", asked, actor, id, fields.textarea("reason")), fields, here, model);
    }

    private Ask ask(String key, String action, QuestionView asked, Actor actor, UUID id, Component... questions) {
        var opportunity = opportunity(id, actor);
        return Ask.of(
                        texts.get("clarification." + key + ".title"),
                        action,
                        texts.get("clarification." + key + ".button"),
                        questions)
                .withCaption(opportunity.title())
                .withIntro(texts.get("clarification." + key + ".intro"))
                .withIntro(Heading.second(subjects.heading(asked.about(), opportunity)))
                .withIntro(Prose.of(asked.question()));
    }

    private Opportunity opportunity(UUID id, Actor actor) {
        return catalogue.details(new ProcurementId(id), actor).opportunity();
    }

    private static String path(UUID id, QuestionView asked) {
        return DeskPages.path(id) + "/questions/" + asked.id();
    }

    private QuestionView asked(UUID id, UUID question, Actor actor) {
        return clarifying.forAuthor(new ProcurementId(id), actor).stream()
                .filter(asked -> asked.id().equals(question))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
