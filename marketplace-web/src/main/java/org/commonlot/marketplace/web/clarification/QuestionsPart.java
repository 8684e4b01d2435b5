package org.commonlot.marketplace.web.clarification;

import java.util.Optional;
import org.commonlot.marketplace.clarification.Clarifying;
import org.commonlot.marketplace.clarification.QuestionView;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementState;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Questions on the page of a procurement, for its author. */
@Component
@Order(30)
class QuestionsPart implements DeskPart {

    private static final int SHOWN = 80;

    private final Clarifying clarifying;
    private final Texts texts;

    QuestionsPart(Clarifying clarifying, Texts texts) {
        this.clarifying = clarifying;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        if (details.state() != ProcurementState.PUBLISHED || !details.mine().contains(Duty.AUTHOR)) {
            return Optional.empty();
        }
        var portion = Portion.of(texts.get("clarification.questions"));
        var questions = clarifying.forAuthor(details.id(), actor);
        if (questions.isEmpty()) return Optional.of(portion.note(new Paragraph(texts.get("clarification.none"))));
        for (var question : questions) portion = portion.task(task(details, question));
        return Optional.of(portion);
    }

    private TaskList.Item task(ProcurementDetails details, QuestionView question) {
        var text = question.question();
        var shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        if (question.answer() != null) {
            return TaskList.Item.of(shown, null, TaskList.Status.done(texts.get("clarification.answered")));
        }
        return TaskList.Item.of(
                shown,
                "/desk/procurements/" + details.id().value() + "/questions/" + question.id(),
                TaskList.Status.open(Tag.of(texts.get("clarification.unanswered"), "blue")));
    }
}
