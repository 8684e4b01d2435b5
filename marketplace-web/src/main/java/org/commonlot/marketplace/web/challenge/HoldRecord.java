package org.commonlot.marketplace.web.challenge;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.challenge.HoldDesk;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.RecordPart;
import org.springframework.core.annotation.Order;

/** In the printed record: what kept the award waiting, and how it ended. */
@org.springframework.stereotype.Component
@Order(90)
class HoldRecord implements RecordPart {

    private final HoldDesk holds;
    private final EvaluationDesk evaluations;
    private final HoldParts parts;

    HoldRecord(HoldDesk holds, EvaluationDesk evaluations, HoldParts parts) {
        this.holds = holds;
        this.evaluations = evaluations;
        this.parts = parts;
    }

    @Override
    public String title() {
        return "challenge.title";
    }

    @Override
    public List<Component> lot(DeskLot lot, Actor actor) {
        if (!evaluations.admits(lot.details(), actor)) return List.of();
        var shown = new ArrayList<Component>();
        for (var hold : holds.of(lot.id(), actor)) {
            shown.add(Heading.second(parts.title(hold)));
            shown.add(parts.facts(hold));
        }
        return shown;
    }
}
