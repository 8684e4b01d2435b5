package org.commonlot.marketplace.web.selection;

import java.util.Optional;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.EvaluationView;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.selection.SelectionDesk;
import org.commonlot.marketplace.selection.SelectionState;
import org.commonlot.marketplace.selection.SelectionView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.LotPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who goes on to the next stage, on the page of a procurement: where another stage follows, in place of the award. */
@Component
@Order(55)
class GoingOnPart implements LotPart {

    private final SelectionDesk selections;
    private final EvaluationDesk evaluations;
    private final Texts texts;

    GoingOnPart(SelectionDesk selections, EvaluationDesk evaluations, Texts texts) {
        this.selections = selections;
        this.evaluations = evaluations;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(DeskLot lot, Actor actor) {
        var staged = lot.details().opportunity().staged();
        if (staged == null || staged.last()) return Optional.empty();
        if (!evaluations.admits(lot.details(), actor)) return Optional.empty();
        boolean finished = evaluations
                .evaluation(lot.id(), actor)
                .map(EvaluationView::finished)
                .orElse(false);
        if (!finished) return Optional.empty();
        var portion = Portion.of(texts.get("selection.title"));
        var selection = selections.selection(lot.id(), actor).orElse(null);
        return Optional.of(selection == null ? unproposed(portion, lot) : steps(portion, lot, selection));
    }

    private Portion unproposed(Portion portion, DeskLot lot) {
        boolean mine = lot.mine(Duty.AUTHOR) || lot.mine(Duty.CHAIR);
        return portion.task(open("selection.propose.title", mine ? path(lot) + "/propose" : null));
    }

    private Portion steps(Portion portion, DeskLot lot, SelectionView selection) {
        if (selection.state() == SelectionState.RETURNED) {
            return unproposed(
                    portion.note(InsetText.of(texts.get("selection.returned", String.valueOf(selection.returnNote())))),
                    lot);
        }
        var path = path(lot);
        var steps = portion.task(done("selection.propose.title", path));
        return selection.approved()
                ? steps.task(done("selection.approve", path))
                : steps.task(open("selection.approve", path));
    }

    private TaskList.Item open(String key, @Nullable String href) {
        return TaskList.Item.of(
                texts.get(key), href, TaskList.Status.open(Tag.of(texts.get("selection.status.open"), "blue")));
    }

    private TaskList.Item done(String key, String href) {
        return TaskList.Item.of(texts.get(key), href, TaskList.Status.done(texts.get("selection.status.done")));
    }

    private static String path(DeskLot lot) {
        return lot.path() + "/going-on";
    }
}
