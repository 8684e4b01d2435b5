package org.commonlot.marketplace.evaluation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonlot.marketplace.bidding.OpenedBids;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Component;

/** Which conditions of participation the bidders of a lot have to satisfy, as they were published, and which they do. */
@Component
class Participation {

    private final ConditionChecks checks;
    private final Panels panels;
    private final OpenedBids bids;

    Participation(ConditionChecks checks, Panels panels, OpenedBids bids) {
        this.checks = checks;
        this.panels = panels;
        this.bids = bids;
    }

    List<Condition> asked(LotId lot) {
        return Condition.asked(panels.opportunity(lot).opportunity().conditions());
    }

    /** Each bid under evaluation with every condition, in the panel's order. */
    List<ConditionRow> rows(Evaluation evaluation) {
        var asked = asked(evaluation.lot());
        var known = checks.ofLot(evaluation.lot());
        return evaluation.bids().stream()
                .map(bid -> new ConditionRow(
                        bid,
                        bids.bid(bid).supplierName(),
                        asked.stream()
                                .map(condition -> known.stream()
                                        .filter(check -> check.reference().equals(bid))
                                        .filter(check -> check.condition() == condition)
                                        .map(ConditionCheck::view)
                                        .findFirst()
                                        .orElseGet(() -> ConditionView.open(bid, condition)))
                                .toList()))
                .toList();
    }

    /** The bids that are disregarded, as their bidders fail a condition (s.19(3)(a)). */
    Set<String> failed(LotId lot) {
        return checks.ofLot(lot).stream()
                .filter(ConditionCheck::failed)
                .map(ConditionCheck::reference)
                .collect(Collectors.toSet());
    }

    /**
     * No evaluation is finished, and no award proposed, while it is open whether a bidder may take part at all. A bidder that fails one
     * condition need not be decided on for the others.
     *
     * @throws Refused {@code CONDITIONS_UNDECIDED} with how many bids it is open for: who finishes may not know whose they are
     */
    void requireDecided(Evaluation evaluation) {
        long open = undecided(evaluation);
        if (open > 0) throw new Refused(EvaluationRefusal.CONDITIONS_UNDECIDED, open);
    }

    /** How many bids it is open for. */
    long undecided(Evaluation evaluation) {
        return rows(evaluation).stream().filter(row -> !row.settled()).count();
    }
}
