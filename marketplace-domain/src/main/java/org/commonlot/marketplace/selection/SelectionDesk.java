package org.commonlot.marketplace.selection;

import java.util.Optional;
import org.commonlot.marketplace.evaluation.Assessments;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each person may see of who goes on. */
@Service
@Transactional(readOnly = true)
public class SelectionDesk {

    private final Selections selections;
    private final Feedbacks feedbacks;
    private final Assessments assessments;
    private final EvaluationDesk evaluations;

    SelectionDesk(Selections selections, Feedbacks feedbacks, Assessments assessments, EvaluationDesk evaluations) {
        this.selections = selections;
        this.feedbacks = feedbacks;
        this.assessments = assessments;
        this.evaluations = evaluations;
    }

    /** The choice for a lot; nothing before it is proposed. */
    public Optional<SelectionView> selection(LotId lot, Actor actor) {
        assessments.requireClear(lot, actor);
        return selections.findById(lot).map(Selection::view);
    }

    /** What an entrant was told of its own bid; nothing before it is decided, and nothing of others. */
    public Optional<SelectionFeedback> feedback(String bid, Actor bidder) {
        return evaluations.ownCheck(bid, bidder).flatMap(own -> feedbacks.of(bid));
    }
}
