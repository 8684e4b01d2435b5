package org.commonlot.marketplace.web.selection;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.selection.SelectionView;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;

/** How the choice of those who go on is shown to those who decide. */
@org.springframework.stereotype.Component
class ChoiceParts {

    private final People people;
    private final Texts texts;

    ChoiceParts(People people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    Tag tag(SelectionView selection) {
        return Tag.of(texts.of("selection.state", selection.state()), selection.approved() ? "green" : "blue");
    }

    List<Component> of(SelectionView selection, List<AssessedBid> ranking) {
        var parts = new ArrayList<Component>();
        parts.add(facts(selection));
        parts.add(table(selection, ranking));
        if (!selection.refinement().isEmpty()) parts.add(refinement(selection.refinement()));
        return parts;
    }

    private SummaryList facts(SelectionView selection) {
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(SummaryList.Row.of(texts.get("selection.reasons"), Html.paragraphs(selection.reasons())));
        rows.add(SummaryList.Row.of(
                texts.get("selection.proposed"),
                texts.get(
                        "selection.by",
                        people.person(selection.proposedBy()).name(),
                        Wording.moment(selection.proposedAt()))));
        var note = selection.returnNote();
        if (note != null) rows.add(SummaryList.Row.of(texts.get("selection.return-note"), Html.paragraphs(note)));
        var approver = selection.approvedBy();
        var approved = selection.approvedAt();
        if (approver != null && approved != null) {
            rows.add(SummaryList.Row.of(
                    texts.get("selection.approved"),
                    texts.get("selection.by", people.person(approver).name(), Wording.moment(approved))));
        }
        var why = selection.refinedWhy();
        if (why != null) rows.add(SummaryList.Row.of(texts.get("selection.refined-why"), Html.paragraphs(why)));
        return SummaryList.of(rows);
    }

    private Table table(SelectionView selection, List<AssessedBid> ranking) {
        var head = List.of(
                Table.Cell.number(texts.get("selection.rank")),
                Table.Cell.of(texts.get("selection.supplier")),
                Table.Cell.number(texts.get("selection.total")),
                Table.Cell.of(texts.get("selection.goes-on")));
        var rows = ranking.stream()
                .map(bid -> List.of(
                        Table.Cell.number(String.valueOf(bid.rank())),
                        Table.Cell.of(bid.supplierName()),
                        Table.Cell.number(bid.total().toPlainString()),
                        Table.Cell.of(texts.get(
                                selection.bids().contains(bid.reference()) ? "components.yes" : "components.no"))))
                .toList();
        return Table.of(texts.get("selection.caption"), head, rows);
    }

    private Table refinement(List<Criterion> criteria) {
        var head = List.of(
                Table.Cell.of(texts.get("selection.criterion")), Table.Cell.number(texts.get("selection.weight")));
        var rows = criteria.stream()
                .map(criterion -> List.of(
                        Table.Cell.of(Html.strong(criterion.name()).and(Html.paragraphs(criterion.description()))),
                        Table.Cell.number(Wording.number(criterion.weight()) + "%")))
                .toList();
        return Table.of(texts.get("selection.refined.caption"), head, rows);
    }
}
