package org.commonlot.marketplace.web.award;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.award.AssessmentSummary;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.selection.SelectionFeedback;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.CriteriaParts;
import org.jspecify.annotations.Nullable;

/** An assessment summary, or the feedback that stands in for it, in a bidder's words. */
@org.springframework.stereotype.Component
class SummaryParts {

    private final Texts texts;

    private final CriteriaParts criteria;

    SummaryParts(Texts texts, CriteriaParts criteria) {
        this.texts = texts;
        this.criteria = criteria;
    }

    List<Component> of(AssessmentSummary summary) {
        var own = summary.own();
        var winner = summary.winner();
        var parts = new ArrayList<Component>();
        parts.add(new Paragraph(texts.get(
                own.ranked() ? winner == null ? "award.summary.won" : "award.summary.lost" : "award.summary.unranked",
                own.rank(),
                summary.assessedBids(),
                own.total().toPlainString(),
                winner == null ? "" : winner.bid().supplier(),
                winner == null ? "" : winner.bid().total().toPlainString())));
        for (var line : own.lines()) {
            if (line.below()) parts.add(new Paragraph(below(line)));
        }
        if (own.tied()) parts.add(new Paragraph(texts.get("award.summary.tied")));
        parts.add(Heading.third(texts.get("award.summary.reasons")));
        parts.add(Prose.of(summary.reasons()));
        parts.add(Heading.third(texts.get("award.summary.method")));
        parts.add(new Paragraph(texts.get("award.summary.scale", summary.mostPoints())));
        parts.add(new Paragraph(texts.of("award.summary.formula", summary.priceFormula())));
        parts.add(new Paragraph(texts.get("award.summary.full")));
        parts.add(Links.of(Links.Link.to(
                "/opportunities/" + summary.reference(), texts.get("award.summary.full.link", summary.title()))));
        parts.add(Heading.third(texts.get("award.summary.own")));
        parts.add(results(texts.get("award.summary.own.caption"), own));
        if (winner != null) parts.addAll(winner(winner));
        return parts;
    }

    private String below(AssessmentSummary.Line line) {
        var points = line.points();
        var minimum = line.criterion().minimumPoints();
        return texts.get(
                "award.summary.below",
                line.criterion().name(),
                points == null ? 0 : points,
                minimum == null ? 0 : minimum);
    }

    /** What an entrant is told where another stage follows. */
    List<Component> of(SelectionFeedback feedback) {
        var parts = new ArrayList<Component>();
        parts.add(new Paragraph(texts.get(
                feedback.rank() > 0 ? "award.selection.own" : "award.selection.unranked",
                feedback.rank(),
                feedback.assessed(),
                feedback.total().toPlainString(),
                feedback.places(),
                feedback.chosen())));
        for (var line : feedback.lines()) {
            var told = new AssessmentSummary.Line(
                    line.criterion(), line.points(), line.explanation(), line.contribution());
            if (told.below()) parts.add(new Paragraph(below(told)));
        }
        if (feedback.tied()) parts.add(new Paragraph(texts.get("award.summary.tied")));
        parts.add(Heading.third(texts.get("award.selection.reasons")));
        parts.add(Prose.of(feedback.reasons()));
        parts.add(Heading.third(texts.get("award.summary.method")));
        parts.add(new Paragraph(texts.get("award.summary.scale", feedback.mostPoints())));
        var formula = feedback.priceFormula();
        if (formula != null) parts.add(new Paragraph(texts.of("award.summary.formula", formula)));
        parts.add(Heading.third(texts.get("award.summary.own")));
        parts.add(results(
                texts.get("award.summary.own.caption"),
                new AssessmentSummary.Assessed(
                        feedback.reference(),
                        "",
                        feedback.rank(),
                        feedback.tied(),
                        feedback.total(),
                        feedback.price(),
                        feedback.lines().stream()
                                .map(line -> new AssessmentSummary.Line(
                                        line.criterion(), line.points(), line.explanation(), line.contribution()))
                                .toList())));
        var why = feedback.refinedWhy();
        if (why != null && feedback.goesOn()) {
            parts.add(Heading.third(texts.get("award.selection.refined")));
            parts.add(Prose.of(why));
        }
        return parts;
    }

    private List<Component> winner(AssessmentSummary.Winner winner) {
        return List.of(
                Heading.third(texts.get("award.summary.winner")),
                SummaryList.of(List.of(
                        row("award.summary.name", winner.bid().supplier()),
                        row("award.summary.identifier", identifier(winner)),
                        row("award.summary.address", winner.address()),
                        row("award.summary.email", winner.email()))),
                results(texts.get("award.summary.winner.caption"), winner.bid()));
    }

    private static @Nullable String identifier(AssessmentSummary.Winner winner) {
        return winner.identifier() == null ? null : winner.identifierScheme() + " " + winner.identifier();
    }

    private Table results(String caption, AssessmentSummary.Assessed bid) {
        var head = List.of(
                Table.Cell.of(texts.get("award.summary.criterion")),
                Table.Cell.number(texts.get("award.summary.points")),
                Table.Cell.number(texts.get("award.summary.contribution")),
                Table.Cell.of(texts.get("award.summary.explanation")));
        var rows = new ArrayList<List<Table.Cell>>();
        for (var line : bid.lines()) rows.add(line(line, bid));
        rows.addAll(subtotals(bid));
        rows.add(List.of(
                Table.Cell.of(texts.get("award.summary.total")),
                Table.Cell.number(""),
                Table.Cell.number(bid.total().toPlainString()),
                Table.Cell.of("")));
        return Table.of(caption, head, rows).withRowHeaders();
    }

    /** What quality, social value and price gave, where several criteria make one of them. */
    private List<List<Table.Cell>> subtotals(AssessmentSummary.Assessed bid) {
        var rows = new ArrayList<List<Table.Cell>>();
        for (var kind : Criterion.Kind.values()) {
            var under = bid.lines().stream()
                    .filter(line -> line.criterion().kind() == kind)
                    .toList();
            if (under.size() < 2) continue;
            var sum = under.stream().map(AssessmentSummary.Line::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
            rows.add(List.of(
                    Table.Cell.of(texts.get("award.summary.subtotal", texts.of("procurement.tree", kind))),
                    Table.Cell.number(""),
                    Table.Cell.number(Wording.number(sum)),
                    Table.Cell.of("")));
        }
        return rows;
    }

    private List<Table.Cell> line(AssessmentSummary.Line line, AssessmentSummary.Assessed bid) {
        var criterion = line.criterion();
        var points = line.points();
        return List.of(
                Table.Cell.of(
                        texts.get("award.summary.weighted", criterion.name(), Wording.number(criterion.weight()))),
                Table.Cell.number(points == null ? "" : points.toString()),
                Table.Cell.number(Wording.number(line.contribution())),
                Table.Cell.of(explanation(line, bid)));
    }

    /** Of points: what the panel wrote, after what so many points mean. */
    private Html explanation(AssessmentSummary.Line line, AssessmentSummary.Assessed bid) {
        var explanation = line.explanation();
        var points = line.points();
        if (explanation == null || points == null) {
            return Html.text(texts.get(
                    bid.ranked() ? "award.summary.price" : "award.summary.price.unscored",
                    Wording.pounds(bid.price())));
        }
        var meaning =
                Html.paragraphs(texts.get("award.summary.meaning", points, criteria.words(line.criterion(), points)));
        var told = meaning.and(Html.paragraphs(explanation));
        var minimum = line.criterion().minimumPoints();
        return minimum == null ? told : told.and(Html.paragraphs(texts.get("award.summary.minimum", minimum)));
    }

    private SummaryList.Row row(String key, @Nullable String value) {
        return SummaryList.Row.of(
                texts.get(key), value == null || value.isBlank() ? texts.get("award.summary.unknown") : value);
    }
}
