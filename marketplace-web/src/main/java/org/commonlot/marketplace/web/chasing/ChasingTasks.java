package org.commonlot.marketplace.web.chasing;

import java.util.List;
import java.util.stream.Collectors;
import org.commonlot.marketplace.chasing.OutcomeAnswering;
import org.commonlot.marketplace.procurement.DeskRow;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskTasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An author's questions that have no answer, on the desk: the longest open first. */
@Component
@Order(10)
class ChasingTasks implements DeskTasks {

    private final OutcomeAnswering answering;
    private final Texts texts;

    ChasingTasks(OutcomeAnswering answering, Texts texts) {
        this.answering = answering;
        this.texts = texts;
    }

    @Override
    public List<TaskList.Item> tasks(List<DeskRow> rows, Actor actor) {
        var titles = rows.stream()
                .filter(row -> row.duties().contains(Duty.AUTHOR))
                .collect(Collectors.toMap(DeskRow::id, DeskRow::title));
        return answering.unanswered(titles.keySet()).entrySet().stream()
                .map(open -> TaskList.Item.of(
                                texts.get("chasing.desk", String.valueOf(titles.get(open.getKey()))),
                                ChasingController.path(open.getKey()),
                                TaskList.Status.open(Tag.of(texts.get("chasing.task.unanswered"), "blue")))
                        .withHint(texts.get("chasing.task.asked", Wording.day(open.getValue()))))
                .toList();
    }
}
