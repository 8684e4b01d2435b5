package org.commonlot.marketplace.web.evaluation;

import java.util.Optional;
import org.commonlot.marketplace.evaluation.ConditionRow;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.EvaluationView;
import org.commonlot.marketplace.evaluation.RecordChecking;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.LotPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** From the opening to the ranking of a lot, on the page of its procurement: for those who may influence the decision. */
@Component
@Order(50)
class EvaluationPart implements LotPart {

    private final EvaluationDesk evaluations;
    private final RecordChecking checking;
    private final Texts texts;

    EvaluationPart(EvaluationDesk evaluations, RecordChecking checking, Texts texts) {
        this.evaluations = evaluations;
        this.checking = checking;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(DeskLot lot, Actor actor) {
        if (!lot.details().takesBids()) return Optional.empty();
        if (!opened(lot.lot().state()) || !evaluations.admits(lot.details(), actor)) return Optional.empty();
        var portion = Portion.of(texts.get("evaluation.part"));
        if (lot.mine(Duty.AUTHOR) || lot.mine(Duty.APPROVER)) portion = portion.task(checks(lot));
        portion = conditions(portion, lot, actor);
        var view = evaluations.evaluation(lot.id(), actor).orElse(null);
        var whole = view == null ? portion : scoring(portion, lot, view, actor);
        return whole.tasks().isEmpty() ? Optional.empty() : Optional.of(whole);
    }

    private static boolean opened(LotState lot) {
        return switch (lot) {
            case OPENED, EVALUATING, SELECTED, DECIDED, COMPLETE -> true;
            case PLANNED, OPEN, CLOSED, UNSUCCESSFUL, CANCELLED -> false;
        };
    }

    /** Where the notice states conditions of participation: for the author and the approver, from the beginning of the evaluation. */
    private Portion conditions(Portion portion, DeskLot lot, Actor actor) {
        if (!lot.mine(Duty.AUTHOR) && !lot.mine(Duty.APPROVER)) return portion;
        var rows = evaluations.conditions(lot.id(), actor);
        if (rows.isEmpty()) return portion;
        var title = texts.get("evaluation.conditions.title");
        var path = lot.path() + "/conditions";
        boolean settled = rows.stream().allMatch(ConditionRow::settled);
        return portion.task(settled ? done(title, path) : open(title, path));
    }

    private TaskList.Item checks(DeskLot lot) {
        var title = texts.get("evaluation.checks.title");
        return lot.lot().state() == LotState.OPENED
                ? open(title, lot.path() + "/checks")
                : done(title, lot.path() + "/checks");
    }

    private TaskList.Item checked(DeskLot lot, Actor actor) {
        var title = texts.get("evaluation.record-check.title");
        var path = lot.path() + "/record-check";
        return checking.view(lot.id(), actor).confirmed() ? done(title, path) : open(title, path);
    }

    private Portion scoring(Portion portion, DeskLot lot, EvaluationView view, Actor actor) {
        var path = lot.path();
        var score = texts.get(view.scores() ? "evaluation.scoring.title" : "evaluation.reading.title");
        boolean scoring = view.scores() && !view.spared() && !view.own().submitted();
        var longer = portion.task(scoring ? open(score, path + "/scoring") : done(score, path + "/scoring"));
        if (view.chairs()) {
            longer = longer.task(done(texts.get("evaluation.assignments.title"), path + "/assignments"));
        }
        var agree = texts.get("evaluation.consensus.title");
        if (view.finished()) {
            var ranked = longer.task(done(agree, path + "/consensus"))
                    .task(done(texts.get("evaluation.ranking.title"), path + "/ranking"));
            return lot.last() ? ranked.task(checked(lot, actor)) : ranked;
        }
        var readable = view.readsScores() ? path + "/consensus" : null;
        return longer.task(
                view.consensusOpen()
                        ? open(agree, readable)
                        : TaskList.Item.of(
                                agree,
                                readable,
                                TaskList.Status.notYet(texts.get("evaluation.part.awaited", view.awaited()))));
    }

    private TaskList.Item open(String title, @Nullable String href) {
        return TaskList.Item.of(title, href, TaskList.Status.open(Tag.of(texts.get("evaluation.status.open"), "blue")));
    }

    private TaskList.Item done(String title, String href) {
        return TaskList.Item.of(title, href, TaskList.Status.done(texts.get("evaluation.status.done")));
    }
}
