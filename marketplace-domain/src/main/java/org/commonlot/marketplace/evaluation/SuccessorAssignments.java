package org.commonlot.marketplace.evaluation;

import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.MemberReplaced;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives whoever takes an evaluator's place the questions that the other scored, and no others. */
@Component
class SuccessorAssignments {

    private final Evaluations evaluations;
    private final ScoreAssignments assignments;

    SuccessorAssignments(Evaluations evaluations, ScoreAssignments assignments) {
        this.evaluations = evaluations;
        this.assignments = assignments;
    }

    @EventListener
    void on(MemberReplaced replaced) {
        if (replaced.duty() != Duty.EVALUATOR) return;
        for (var evaluation :
                evaluations.findByProcurementId(replaced.procurement().value())) {
            if (evaluation.finished()) continue;
            Division.of(assignments.ofLot(evaluation.lot())).latest().values().stream()
                    .filter(assignment -> assignment.exempts(replaced.left()) || assignment.exempts(replaced.came()))
                    .map(assignment -> assignment.with(replaced))
                    .forEach(assignments::save);
        }
    }
}
