package org.commonlot.marketplace.evaluation;

import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.SubmissionGate;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Component;

/** The evaluations in which somebody may act now. */
@Component
class UnderWay {

    private final Evaluations evaluations;
    private final Admission admission;
    private final ProcurementCatalogue procurements;
    private final SubmissionGate gate;

    UnderWay(Evaluations evaluations, Admission admission, ProcurementCatalogue procurements, SubmissionGate gate) {
        this.evaluations = evaluations;
        this.admission = admission;
        this.procurements = procurements;
        this.gate = gate;
    }

    /** The evaluation of a lot that is being evaluated, for an act of somebody with this duty; no other act on the lot runs beside it. */
    Evaluation evaluating(LotId lot, Duty duty, Actor by) {
        admission.require(procurements.ofLot(lot), duty, by);
        if (gate.alone(lot).state() != LotState.EVALUATING) throw new Refused(EvaluationRefusal.NOT_EVALUATING);
        return evaluations.findById(lot).orElseThrow(NotFound::new);
    }
}
