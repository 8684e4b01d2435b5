package org.commonlot.marketplace.web.clarification;

import org.commonlot.marketplace.clarification.Clarifying;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.security.ForBidWriters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A supplier asks. */
@Controller
@ForBidWriters
@RequestMapping("/opportunities/{reference}/ask")
class AskingController {

    private final Clarifying clarifying;
    private final Opportunities opportunities;
    private final Subjects subjects;
    private final QuestionPeriod period;
    private final Forms forms;
    private final Texts texts;

    AskingController(
            Clarifying clarifying,
            Opportunities opportunities,
            Subjects subjects,
            QuestionPeriod period,
            Forms forms,
            Texts texts) {
        this.clarifying = clarifying;
        this.opportunities = opportunities;
        this.subjects = subjects;
        this.period = period;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String ask(@PathVariable String reference, Model model) {
        return ask(published(reference), forms.fields("clarification.ask", new QuestionForm(null, null)), model);
    }

    @PostMapping
    String ask(
            @PathVariable String reference,
            @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var published = published(reference);
        form.check(errors);
        var about = subjects.read(form.about(), published.opportunity());
        if (about.isEmpty()) errors.rejectValue("about", "NotBlank");
        forms.attempt(
                errors, () -> clarifying.ask(published.id(), about.orElseThrow(NotFound::new), form.question(), actor));
        if (errors.hasErrors()) return ask(published, forms.fields("clarification.ask", errors), model);
        redirect.addFlashAttribute("done", "clarification.done.asked");
        return "redirect:/opportunities/" + reference + "/questions";
    }

    private String ask(PublishedOpportunity published, Fields fields, Model model) {
        var page = "/opportunities/" + published.opportunity().reference();
        model.addAttribute(
                "ask",
                Ask.of(
                                texts.get("clarification.ask.title"),
                                page + "/ask",
                                texts.get("clarification.ask.button"),
                                fields.select("about", subjects.options(published.opportunity())),
                                fields.textarea("question"))
                        .withCaption(published.opportunity().title())
                        .withIntro(InsetText.of(period.words(published)))
                        .withIntro(texts.get("clarification.ask.intro")));
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to(page));
        return Ask.VIEW;
    }

    private PublishedOpportunity published(String reference) {
        return opportunities.byReference(reference).orElseThrow(NotFound::new);
    }
}
