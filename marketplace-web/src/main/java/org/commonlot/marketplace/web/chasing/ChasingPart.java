package org.commonlot.marketplace.web.chasing;

import java.util.Optional;
import org.commonlot.marketplace.chasing.OutcomeAnswering;
import org.commonlot.marketplace.chasing.OutcomeQuestion;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The question what became of it, on the page of a procurement while it is neither decided nor ended. */
@Component
@Order(24)
class ChasingPart implements DeskPart {

    private final OutcomeAnswering answering;
    private final Texts texts;

    ChasingPart(OutcomeAnswering answering, Texts texts) {
        this.answering = answering;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        var waits = details.publicState() == PublicState.CLOSED || details.publicState() == PublicState.EVALUATING;
        if (!waits || !details.mine().contains(Duty.AUTHOR)) return Optional.empty();
        return answering
                .newest(details.id(), actor)
                .map(question -> Portion.of(texts.get("chasing.title")).task(task(details, question)));
    }

    private TaskList.Item task(ProcurementDetails details, OutcomeQuestion question) {
        var status = question.open()
                ? TaskList.Status.open(Tag.of(texts.get("chasing.task.unanswered"), "blue"))
                : TaskList.Status.done(texts.get(
                        "chasing.task.answered",
                        Wording.day(question.answers().getFirst().saidAt())));
        return TaskList.Item.of(texts.get("chasing.task"), ChasingController.path(details.id()), status)
                .withHint(texts.get("chasing.task.asked", Wording.day(question.askedAt())));
    }
}
