package org.commonlot.marketplace.web.clarification;

import java.util.ArrayList;
import java.util.Optional;
import org.commonlot.marketplace.clarification.Clarifying;
import org.commonlot.marketplace.clarification.QuestionView;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.Entrants;
import org.commonlot.marketplace.web.desk.Portion;
import org.commonlot.marketplace.web.desk.PublicPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Questions and answers on the public page, and until when one can ask. */
@Component
@Order(30)
class AnsweredPart implements PublicPart {

    private final Clarifying clarifying;
    private final Subjects subjects;
    private final QuestionPeriod period;
    private final Entrants entrants;
    private final Texts texts;

    AnsweredPart(Clarifying clarifying, Subjects subjects, QuestionPeriod period, Entrants entrants, Texts texts) {
        this.clarifying = clarifying;
        this.subjects = subjects;
        this.period = period;
        this.entrants = entrants;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(PublishedOpportunity published, Optional<Actor> actor) {
        var portion = Portion.of(texts.get("clarification.public")).note(new Paragraph(period.words(published)));
        var answered = clarifying.answered(published.id());
        if (answered.isEmpty()) portion = portion.note(new Paragraph(texts.get("clarification.public.none")));
        for (var question : answered) portion = with(portion, question, published);
        var page = "/opportunities/" + published.opportunity().reference();
        var links = new ArrayList<Links.Link>();
        if (period.open(published) && entrants.admits(published, actor)) {
            links.add(Links.Link.to(page + "/ask", texts.get("clarification.ask.title")));
        }
        if (actor.flatMap(Actor::readsBidsOf).isPresent()) {
            links.add(Links.Link.to(page + "/questions", texts.get("clarification.mine")));
        }
        return Optional.of(links.isEmpty() ? portion : portion.note(new Links(links)));
    }

    private Portion with(Portion portion, QuestionView question, PublishedOpportunity published) {
        var at = question.answeredAt();
        return portion.note(Heading.third(subjects.heading(question.about(), published.opportunity())))
                .note(Prose.of(question.question()))
                .note(Heading.third(texts.get("clarification.answer.given", at == null ? "" : Wording.moment(at))))
                .note(Prose.of(String.valueOf(question.answer())));
    }
}
