package org.commonlot.marketplace.web.preparation;

import java.util.Optional;
import org.commonlot.marketplace.preparation.GateStanding;
import org.commonlot.marketplace.preparation.PreparationDesk;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementState;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How to buy, and what stands before publication, on the page of a procurement until it is announced. */
@Component
@Order(5)
class PreparationPart implements DeskPart {

    private final PreparationDesk preparations;
    private final Texts texts;

    PreparationPart(PreparationDesk preparations, Texts texts) {
        this.preparations = preparations;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        if (details.publicState() != PublicState.HIDDEN || details.state() == ProcurementState.WITHDRAWN) {
            return Optional.empty();
        }
        var portion = Portion.of(texts.get("preparation.title"));
        if (details.state() == ProcurementState.DRAFT) {
            var path = details.editable() ? DeskPages.path(details) : null;
            var plan = preparations.plan(details.id(), actor);
            portion = portion.task(task("preparation.need.title", path, "/procedure", plan.need() != null))
                    .task(task(
                            "preparation.value.title",
                            path,
                            "/value",
                            plan.valuation().given()));
            var rule = details.opportunity().rule();
            boolean bids = rule == null || rule.takesBids();
            if (bids) portion = portion.task(task("preparation.period.title", path, "/period", true));
            if (rule != null && bids && !rule.belowThreshold()) {
                boolean set = details.opportunity().conditions() != null;
                portion = portion.task(task("preparation.conditions.title", path, "/conditions", set));
            }
            if (bids) portion = portion.task(proportion(details, actor));
        }
        return Optional.of(portion.task(gates(details, actor)));
    }

    private TaskList.Item task(String title, @Nullable String path, String page, boolean done) {
        var status = done
                ? TaskList.Status.done(texts.get("procurement.task.complete"))
                : TaskList.Status.notYet(texts.get("preparation.task.optional"));
        return TaskList.Item.of(texts.get(title), path == null ? null : path + page, status);
    }

    private TaskList.Item proportion(ProcurementDetails details, Actor actor) {
        var level = preparations.proportion(details.id(), actor).level();
        return TaskList.Item.of(
                texts.get("preparation.proportion.title"),
                DeskPages.path(details) + "/proportion",
                TaskList.Status.done(texts.of("preparation.level", level)));
    }

    private TaskList.Item gates(ProcurementDetails details, Actor actor) {
        var gates = preparations.gates(details.id(), actor);
        var missing = gates.stream().filter(GateStanding::missing).count();
        var status = missing == 0 && !gates.isEmpty()
                ? TaskList.Status.done(texts.get("procurement.task.complete"))
                : TaskList.Status.open(Tag.of(texts.get("preparation.task.missing", missing), "blue"));
        return TaskList.Item.of(texts.get("preparation.gates.title"), DeskPages.path(details) + "/gates", status);
    }
}
