package org.commonlot.marketplace.web.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.evaluation.Leaning;
import org.commonlot.marketplace.evaluation.Moderated;
import org.commonlot.marketplace.evaluation.Placing;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.WarningText;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.SupplierMarks;

/** Several people's scores at once, and the ranking. */
@org.springframework.stereotype.Component
class PanelParts {

    private final Texts texts;
    private final SupplierMarks marks;

    PanelParts(Texts texts, SupplierMarks marks) {
        this.marks = marks;
        this.texts = texts;
    }

    /** One bid's items in rows. */
    Table sideBySide(int number, List<Moderated> items) {
        var head = List.of(
                Table.Cell.of(texts.get("evaluation.moderation.criterion")),
                Table.Cell.of(texts.get("evaluation.moderation.scores")),
                Table.Cell.of(texts.get("evaluation.moderation.spread")),
                Table.Cell.of(texts.get("evaluation.moderation.consensus")));
        var rows = items.stream()
                .map(item -> List.of(
                        Table.Cell.of(criterion(item)),
                        Table.Cell.of(scores(item)),
                        Table.Cell.of(spread(item)),
                        Table.Cell.of(consensus(item))))
                .toList();
        return Table.of(texts.get("evaluation.moderation.caption", number), head, rows)
                .withRowHeaders();
    }

    private Html criterion(Moderated item) {
        var name = Html.text(item.criterion().name());
        return item.confidential() == null
                ? name
                : name.and(Html.tag(Tag.of(texts.get("evaluation.confidential.tag"), "purple")));
    }

    private Html scores(Moderated item) {
        return item.marks().isEmpty()
                ? Html.text("")
                : Html.items(
                        item.marks().stream().map(peer -> score(item, peer)).toList());
    }

    private Html score(Moderated item, Moderated.PeerMark peer) {
        var mark = Html.text(
                texts.get("evaluation.moderation.mark", peer.name(), peer.mark().points()));
        return item.outlying(peer)
                ? mark.and(Html.tag(Tag.of(texts.get("evaluation.moderation.outlier"), "orange")))
                : mark;
    }

    private Html spread(Moderated item) {
        var spread = Html.text(String.valueOf(item.spread()));
        return item.flagged()
                ? spread.and(Html.tag(Tag.of(texts.get("evaluation.moderation.wide"), "yellow")))
                : spread;
    }

    private Html consensus(Moderated item) {
        var mark = item.consensus();
        if (mark == null) return Html.tag(Tag.of(texts.get("evaluation.moderation.open"), "blue"));
        var agreed = Html.paragraphs(mark.points() + "\n\n" + mark.reason() + "\n\n" + departure(item));
        return outside(item)
                ? agreed.and(Html.tag(Tag.of(texts.get("evaluation.moderation." + item.placing()), "red")))
                : agreed;
    }

    /** How far the consensus lies from the scores; nothing where nobody has scored or nothing is agreed. */
    private String departure(Moderated item) {
        var departure = item.departure();
        var median = item.median();
        if (departure == null || median == null) return "";
        return texts.get("evaluation.moderation.departure", Wording.difference(departure), Wording.number(median));
    }

    private static boolean outside(Moderated item) {
        return item.placing() == Placing.ABOVE_ALL || item.placing() == Placing.BELOW_ALL;
    }

    /** What everybody gave for one item, with their reasons. */
    List<Component> marks(Moderated item) {
        var parts = new ArrayList<Component>();
        if (item.flagged()) parts.add(WarningText.of(texts.get("evaluation.moderation.flag", item.spread())));
        if (outside(item)) {
            parts.add(WarningText.of(
                    texts.get("evaluation.moderation.outside", texts.get("evaluation.moderation." + item.placing()))));
        }
        parts.add(SummaryList.of(peers(item)));
        return parts;
    }

    /** What each of those who score one item gave, outliers named as such, with the reasons. */
    List<SummaryList.Row> peers(Moderated item) {
        return item.marks().stream()
                .map(peer -> SummaryList.Row.of(
                        texts.get(
                                item.outlying(peer)
                                        ? "evaluation.moderation.mark.outlier"
                                        : "evaluation.moderation.mark",
                                peer.name(),
                                peer.mark().points()),
                        Html.paragraphs(peer.mark().reason())))
                .toList();
    }

    /** What the panel agreed for one item, its rationale, and how both lie to the scores; nothing before it has. */
    Optional<SummaryList.Row> agreed(Moderated item) {
        var mark = item.consensus();
        if (mark == null) return Optional.empty();
        var label =
                texts.get("evaluation.moderation.mark", texts.get("evaluation.moderation.consensus"), mark.points());
        var outside = outside(item) ? "\n" + texts.get("evaluation.moderation." + item.placing()) : "";
        return Optional.of(
                SummaryList.Row.of(label, Html.paragraphs(mark.reason() + "\n\n" + departure(item) + outside)));
    }

    /** How each evaluator scores beside the panel, with what the columns mean; nothing before anybody has submitted. */
    List<Component> leanings(List<Moderated> items) {
        var leanings = Leaning.of(items);
        if (leanings.isEmpty()) return List.of();
        var head = List.of(
                Table.Cell.of(texts.get("evaluation.leaning.evaluator")),
                Table.Cell.number(texts.get("evaluation.leaning.given")),
                Table.Cell.number(texts.get("evaluation.leaning.difference")),
                Table.Cell.number(texts.get("evaluation.leaning.outliers")));
        var rows = leanings.stream()
                .map(leaning -> List.of(
                        Table.Cell.of(leaning.name()),
                        Table.Cell.number(String.valueOf(leaning.given())),
                        Table.Cell.number(Wording.difference(leaning.difference())),
                        Table.Cell.number(String.valueOf(leaning.outliers()))))
                .toList();
        return List.of(
                Table.of(texts.get("evaluation.leaning.caption"), head, rows).withRowHeaders(),
                new Paragraph(texts.get("evaluation.leaning.text", Moderated.WIDE)));
    }

    Table ranking(List<AssessedBid> ranked) {
        var head = new ArrayList<Table.Cell>();
        head.add(Table.Cell.of(texts.get("evaluation.ranking.rank")));
        head.add(Table.Cell.of(texts.get("evaluation.ranking.bidder")));
        for (var result : ranked.getFirst().results()) {
            var criterion = result.criterion();
            head.add(Table.Cell.number(
                    texts.get("evaluation.criterion", criterion.name(), Wording.number(criterion.weight()))));
        }
        head.add(Table.Cell.number(texts.get("evaluation.ranking.total")));
        head.add(Table.Cell.number(texts.get("evaluation.ranking.price")));
        var suppliers = marks.of(ranked.stream().map(AssessedBid::supplier).toList());
        return Table.of(
                texts.get("evaluation.ranking.caption"),
                head,
                ranked.stream()
                        .map(bid -> row(bid, marks.named(bid.supplierName(), suppliers.get(bid.supplier()))))
                        .toList());
    }

    private String rank(AssessedBid bid) {
        if (!bid.ranked()) return texts.get("evaluation.ranking.below");
        return bid.tied() ? texts.get("evaluation.ranking.tied", bid.rank()) : String.valueOf(bid.rank());
    }

    /** Why a bid has no rank. */
    String below(AssessedBid bid) {
        var shortOf = bid.results().stream()
                .filter(result -> bid.below().contains(result.criterion()))
                .map(this::shortOf)
                .collect(Collectors.joining("; "));
        return texts.get("evaluation.ranking.below.why", bid.supplierName(), shortOf);
    }

    private String shortOf(AssessedBid.Result result) {
        var agreed = result.consensus();
        var minimum = result.criterion().minimumPoints();
        return texts.get(
                "evaluation.ranking.below.of",
                result.criterion().name(),
                agreed == null ? 0 : agreed.points(),
                minimum == null ? 0 : minimum);
    }

    private List<Table.Cell> row(AssessedBid bid, Html bidder) {
        var row = new ArrayList<Table.Cell>();
        row.add(Table.Cell.of(rank(bid)));
        row.add(Table.Cell.of(bidder));
        bid.results().forEach(result -> row.add(Table.Cell.number(Wording.number(result.contribution()))));
        row.add(Table.Cell.number(bid.total().toPlainString()));
        row.add(Table.Cell.number(Wording.pounds(bid.price().amount())));
        return row;
    }
}
