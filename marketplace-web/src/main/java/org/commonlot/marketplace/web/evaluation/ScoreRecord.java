package org.commonlot.marketplace.web.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.EvaluationView;
import org.commonlot.marketplace.evaluation.Moderated;
import org.commonlot.marketplace.evaluation.RecordChecking;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.RecordPart;
import org.springframework.core.annotation.Order;

/**
 * In the printed record, once the panel has finished: what each bid says, what each evaluator gave and why, what the panel
 * agreed, what it was asked to look at again, the ranking, the prices that were asked about, what there was to look at twice, and
 * what somebody else said who checked it all.
 */
@org.springframework.stereotype.Component
@Order(60)
class ScoreRecord implements RecordPart {

    private final EvaluationDesk evaluations;
    private final PanelParts panel;
    private final NoteParts notes;
    private final AdviceParts advice;
    private final PriceParts prices;
    private final MarkParts marks;
    private final RecordChecking checking;
    private final RecordCheckParts checks;
    private final Texts texts;

    ScoreRecord(
            EvaluationDesk evaluations,
            PanelParts panel,
            NoteParts notes,
            AdviceParts advice,
            PriceParts prices,
            MarkParts marks,
            RecordChecking checking,
            RecordCheckParts checks,
            Texts texts) {
        this.evaluations = evaluations;
        this.panel = panel;
        this.notes = notes;
        this.advice = advice;
        this.prices = prices;
        this.marks = marks;
        this.checking = checking;
        this.checks = checks;
        this.texts = texts;
    }

    @Override
    public String title() {
        return "evaluation.record.scores";
    }

    @Override
    public List<Component> lot(DeskLot lot, Actor actor) {
        if (!lot.details().takesBids() || !evaluations.admits(lot.details(), actor)) return List.of();
        var view = evaluations.evaluation(lot.id(), actor).orElse(null);
        if (view == null) return List.of();
        if (!view.finished()) return List.of(new Paragraph(texts.get("evaluation.record.unfinished")));
        var parts = new ArrayList<Component>();
        var ranked = evaluations.ranking(lot.id(), actor);
        if (!ranked.isEmpty()) parts.add(panel.ranking(ranked));
        for (var bid : ranked) {
            if (!bid.ranked()) parts.add(new Paragraph(panel.below(bid)));
        }
        parts.addAll(advice.parts(evaluations.advice(lot.id(), actor), ranked));
        var items = evaluations.moderation(lot.id(), actor);
        parts.addAll(panel.leanings(items));
        for (var bid : view.bids()) parts.addAll(bid(lot, bid, items, actor));
        for (var row : evaluations.prices(lot.id(), actor)) {
            if (row.query() == null) continue;
            parts.add(Heading.second(texts.get("evaluation.record.price", row.supplierName())));
            parts.add(prices.facts(row));
        }
        parts.addAll(checks.said(checking.said(lot.id(), actor)));
        return parts;
    }

    private List<Component> bid(DeskLot lot, EvaluationView.NumberedBid bid, List<Moderated> items, Actor actor) {
        var parts = new ArrayList<Component>();
        parts.add(Heading.second(
                texts.get("evaluation.bid.named", bid.number(), Objects.toString(bid.supplierName(), ""))));
        var answers = evaluations.answers(lot.id(), bid.number(), actor);
        for (var answer : answers.answers()) {
            parts.add(Heading.third(answer.criterion().name()));
            parts.add(Prose.of(answer.text()));
            parts.addAll(marks.confidential(answer.confidential()));
            items.stream()
                    .filter(item -> item.number() == bid.number()
                            && item.criterion().id().equals(answer.criterion().id()))
                    .findFirst()
                    .ifPresent(item -> {
                        parts.add(marks(item));
                        parts.addAll(notes.notes(List.of(item)));
                    });
        }
        return parts;
    }

    private SummaryList marks(Moderated item) {
        var rows = new ArrayList<>(panel.peers(item));
        for (var peer : item.setAside()) {
            rows.add(SummaryList.Row.of(
                    texts.get(
                            "evaluation.record.set-aside",
                            peer.name(),
                            peer.mark().points()),
                    Html.paragraphs(peer.mark().reason())));
        }
        panel.agreed(item).ifPresent(rows::add);
        return SummaryList.of(rows);
    }
}
