package org.commonlot.marketplace.web.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonlot.marketplace.bidding.OpenedBids;
import org.commonlot.marketplace.evaluation.CheckRow;
import org.commonlot.marketplace.evaluation.ConditionRow;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.RecordPart;
import org.commonlot.marketplace.web.desk.SupplierMarks;
import org.springframework.core.annotation.Order;

/** In the printed record: which bids came and when, how each bidder was checked, and which conditions it satisfies. */
@org.springframework.stereotype.Component
@Order(50)
class BidRecord implements RecordPart {

    private final EvaluationDesk evaluations;
    private final OpenedBids bids;
    private final CheckParts parts;
    private final ConditionParts conditionParts;
    private final SupplierMarks marks;
    private final Texts texts;

    BidRecord(
            EvaluationDesk evaluations,
            OpenedBids bids,
            CheckParts parts,
            ConditionParts conditionParts,
            SupplierMarks marks,
            Texts texts) {
        this.evaluations = evaluations;
        this.bids = bids;
        this.parts = parts;
        this.conditionParts = conditionParts;
        this.marks = marks;
        this.texts = texts;
    }

    @Override
    public String title() {
        return "evaluation.record.bids";
    }

    @Override
    public List<Component> lot(DeskLot lot, Actor actor) {
        if (!lot.details().takesBids() || !evaluations.admits(lot.details(), actor)) return List.of();
        var checks = evaluations.checks(lot.id(), actor);
        var suppliers =
                marks.of(checks.stream().map(row -> row.check().supplier()).collect(Collectors.toSet()));
        var conditions = evaluations.conditions(lot.id(), actor).stream()
                .collect(Collectors.toMap(ConditionRow::reference, row -> row));
        var shown = new ArrayList<Component>();
        for (var row : checks) {
            shown.add(Heading.second(row.supplierName()));
            shown.add(received(row));
            shown.add(parts.facts(row, suppliers.get(row.check().supplier())));
            var conditioned = conditions.get(row.check().reference());
            if (conditioned != null) {
                shown.add(conditionParts.facts(
                        conditioned, lot.details().opportunity().conditions()));
            }
        }
        return shown;
    }

    private SummaryList received(CheckRow row) {
        var bid = bids.bid(row.check().reference());
        return SummaryList.of(List.of(
                SummaryList.Row.of(texts.get("evaluation.record.received"), Wording.exactUk(bid.receivedAt())),
                SummaryList.Row.of(
                        texts.get("evaluation.record.size"),
                        texts.get("evaluation.record.size." + (bid.vcse() ? "vcse" : bid.sme() ? "sme" : "other")))));
    }
}
