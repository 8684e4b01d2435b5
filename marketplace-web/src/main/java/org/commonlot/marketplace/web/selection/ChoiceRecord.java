package org.commonlot.marketplace.web.selection;

import java.util.List;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.selection.SelectionDesk;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.RecordPart;
import org.springframework.core.annotation.Order;

/** In the printed record of a procurement in stages: who went on from each, and why. */
@org.springframework.stereotype.Component
@Order(65)
class ChoiceRecord implements RecordPart {

    private final SelectionDesk selections;
    private final EvaluationDesk evaluations;
    private final ChoiceParts parts;

    ChoiceRecord(SelectionDesk selections, EvaluationDesk evaluations, ChoiceParts parts) {
        this.selections = selections;
        this.evaluations = evaluations;
        this.parts = parts;
    }

    @Override
    public String title() {
        return "selection.record";
    }

    @Override
    public boolean concerns(ProcurementDetails details) {
        return details.opportunity().staged() != null;
    }

    @Override
    public List<Component> lot(DeskLot lot, Actor actor) {
        if (!lot.details().takesBids() || !evaluations.admits(lot.details(), actor)) return List.of();
        return selections
                .selection(lot.id(), actor)
                .map(selection -> parts.of(selection, evaluations.ranking(lot.id(), actor)))
                .orElse(List.of());
    }
}
