package org.commonlot.marketplace.web.performance;

import java.time.Clock;
import java.util.List;
import org.commonlot.marketplace.performance.FailingDesk;
import org.commonlot.marketplace.procurement.DeskRow;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskTasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Breaches and poor performance that somebody reviews or publishes, on the desk: the earliest due first. */
@Component
@Order(20)
class FailingTasks implements DeskTasks {

    private final FailingDesk failings;
    private final Texts texts;
    private final Clock clock;

    FailingTasks(FailingDesk failings, Texts texts, Clock clock) {
        this.failings = failings;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<TaskList.Item> tasks(List<DeskRow> rows, Actor actor) {
        var today = UkTime.date(clock.instant());
        return failings.open(actor).stream()
                .map(open -> {
                    boolean late = today.isAfter(open.due());
                    var hint = late ? "performance.failing.task.overdue" : "performance.failing.task.due";
                    var tag = Tag.of(texts.get("performance.failing.task.open"), late ? "red" : "blue");
                    return TaskList.Item.of(
                                    texts.get("performance.failing.task." + open.state(), open.title()),
                                    FailingPages.one(open.id()),
                                    TaskList.Status.open(tag))
                            .withHint(texts.get(hint, Wording.day(open.due())));
                })
                .toList();
    }
}
