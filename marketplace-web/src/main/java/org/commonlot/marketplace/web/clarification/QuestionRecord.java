package org.commonlot.marketplace.web.clarification;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.clarification.Clarifying;
import org.commonlot.marketplace.clarification.QuestionView;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.RecordPart;
import org.springframework.core.annotation.Order;

/** In the printed record: every question and what became of it; who asked is not known to anybody. */
@org.springframework.stereotype.Component
@Order(30)
class QuestionRecord implements RecordPart {

    private final Clarifying clarifying;
    private final Subjects subjects;
    private final Texts texts;

    QuestionRecord(Clarifying clarifying, Subjects subjects, Texts texts) {
        this.clarifying = clarifying;
        this.subjects = subjects;
        this.texts = texts;
    }

    @Override
    public String title() {
        return "clarification.public";
    }

    @Override
    public List<Component> whole(ProcurementDetails details, Actor actor) {
        var parts = new ArrayList<Component>();
        for (var question : clarifying.forRecord(details.id(), actor)) {
            parts.add(Heading.second(subjects.heading(question.about(), details.opportunity())));
            parts.add(facts(question));
        }
        return parts;
    }

    private SummaryList facts(QuestionView question) {
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(row("asked", Html.text(Wording.moment(question.askedAt()))));
        rows.add(row("question", Html.paragraphs(question.question())));
        rows.add(row("state", Html.text(texts.of("clarification.state", question.state()))));
        var answer = question.answer();
        var reason = question.reason();
        var at = question.answeredAt();
        if (answer != null) rows.add(row("answer", Html.paragraphs(answer)));
        if (reason != null) rows.add(row("reason", Html.paragraphs(reason)));
        if (at != null) rows.add(row("answered", Html.text(Wording.moment(at))));
        return SummaryList.of(rows);
    }

    private SummaryList.Row row(String key, Html value) {
        return SummaryList.Row.of(texts.get("clarification.record." + key), value);
    }
}
