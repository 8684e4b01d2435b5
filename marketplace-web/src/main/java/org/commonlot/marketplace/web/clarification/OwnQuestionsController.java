package org.commonlot.marketplace.web.clarification;

import org.commonlot.marketplace.clarification.Clarifying;
import org.commonlot.marketplace.clarification.QuestionView;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.security.ForSuppliers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a firm has asked, and what became of it: answers for all, answers for it alone, and why one was declined. */
@Controller
@ForSuppliers
class OwnQuestionsController {

    private final Clarifying clarifying;
    private final Opportunities opportunities;
    private final Subjects subjects;
    private final QuestionPeriod period;
    private final Texts texts;

    OwnQuestionsController(
            Clarifying clarifying, Opportunities opportunities, Subjects subjects, QuestionPeriod period, Texts texts) {
        this.clarifying = clarifying;
        this.opportunities = opportunities;
        this.subjects = subjects;
        this.period = period;
        this.texts = texts;
    }

    @GetMapping("/opportunities/{reference}/questions")
    String mine(@PathVariable String reference, Actor actor, Model model) {
        var published = opportunities.byReference(reference).orElseThrow(NotFound::new);
        var page = "/opportunities/" + reference;
        var sheet = Sheet.of(texts.get("clarification.mine"))
                .withCaption(published.opportunity().title())
                .with(InsetText.of(period.words(published)));
        var mine = clarifying.mine(published.id(), actor);
        if (mine.isEmpty()) sheet = sheet.with(new Paragraph(texts.get("clarification.mine.none")));
        for (var question : mine) sheet = with(sheet, question, published);
        if (period.open(published) && actor.bidsFor().isPresent()) {
            sheet = sheet.with(Button.link(texts.get("clarification.ask.title"), page + "/ask"));
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute("back", BackLink.to(page));
        return Sheet.VIEW;
    }

    private Sheet with(Sheet sheet, QuestionView question, PublishedOpportunity published) {
        var asked = sheet.with(Heading.second(subjects.heading(question.about(), published.opportunity())))
                .with(Prose.of(question.question()));
        var at = question.answeredAt();
        if (at == null) return asked.with(new Paragraph(texts.of("clarification.mine", question.state())));
        var told = asked.with(
                new Paragraph(texts.get("clarification.mine." + question.state().name(), Wording.moment(at))));
        var words = question.answer() == null ? question.reason() : question.answer();
        return words == null ? told : told.with(Prose.of(words));
    }
}
