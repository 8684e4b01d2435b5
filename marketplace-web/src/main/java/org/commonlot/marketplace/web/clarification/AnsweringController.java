package org.commonlot.marketplace.web.clarification;

import java.util.UUID;
import org.commonlot.marketplace.clarification.Clarifying;
import org.commonlot.marketplace.clarification.QuestionView;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.Texts;
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

/** The author answers for everybody. */
@Controller
@ForBuyers
@RequestMapping("/desk/procurements/{id}/questions/{question}")
class AnsweringController {

    private final Clarifying clarifying;
    private final ProcurementCatalogue catalogue;
    private final Forms forms;
    private final Texts texts;

    AnsweringController(Clarifying clarifying, ProcurementCatalogue catalogue, Forms forms, Texts texts) {
        this.clarifying = clarifying;
        this.catalogue = catalogue;
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
        redirect.addFlashAttribute("done", "clarification.done.answered");
        return "redirect:/desk/procurements/" + id;
    }

    private String answer(UUID id, QuestionView asked, Fields fields, Actor actor, Model model) {
        var desk = "/desk/procurements/" + id;
        model.addAttribute(
                "ask",
                Ask.of(
                                texts.get("clarification.answer.title"),
                                desk + "/questions/" + asked.id(),
                                texts.get("clarification.answer.button"),
                                fields.textarea("published"),
                                fields.textarea("answer"))
                        .withCaption(catalogue
                                .details(new ProcurementId(id), actor)
                                .opportunity()
                                .title())
                        .withIntro(texts.get("clarification.answer.intro"))
                        .withIntro(Prose.of(asked.question())));
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to(desk));
        return Ask.VIEW;
    }

    private QuestionView asked(UUID id, UUID question, Actor actor) {
        return clarifying.forAuthor(new ProcurementId(id), actor).stream()
                .filter(asked -> asked.id().equals(question))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
