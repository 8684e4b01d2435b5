package org.commonlot.marketplace.web.evaluation;

import java.util.List;
import java.util.stream.IntStream;
import org.commonlot.marketplace.evaluation.EvaluationView;
import org.commonlot.marketplace.evaluation.Item;
import org.commonlot.marketplace.evaluation.Mark;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;

/** How scores are asked and shown. */
@org.springframework.stereotype.Component
class MarkParts {

    private final Texts texts;

    MarkParts(Texts texts) {
        this.texts = texts;
    }

    /** Radios for the points and a text for the reason, of one row of a {@link MarksForm}. */
    List<Component> mark(Fields fields, int row) {
        var at = "marks[" + row + "].";
        var choices = IntStream.rangeClosed(0, Mark.MOST)
                .mapToObj(points -> Choice.of(String.valueOf(points), points(points)))
                .toList();
        return List.of(
                fields.radios(at + "points", choices).small(),
                fields.textarea(at + "reason").withRows(4));
    }

    private String points(int points) {
        return texts.get("evaluation.points." + points);
    }

    /** The published scale. */
    Component scale() {
        var head = List.of(
                Table.Cell.of(texts.get("evaluation.scale.points")), Table.Cell.of(texts.get("evaluation.scale.text")));
        var rows = IntStream.rangeClosed(0, Mark.MOST)
                .mapToObj(points ->
                        List.of(Table.Cell.of(points(points)), Table.Cell.of(texts.get("evaluation.scale." + points))))
                .toList();
        return Table.of(texts.get("evaluation.scale"), head, rows);
    }

    TaskList.Item bid(EvaluationView view, EvaluationView.NumberedBid bid, String path) {
        var name = bid.supplierName();
        var title = name == null
                ? texts.get("evaluation.bid", bid.number())
                : texts.get("evaluation.bid.named", bid.number(), name);
        return TaskList.Item.of(title, path, status(view, bid));
    }

    private TaskList.Status status(EvaluationView view, EvaluationView.NumberedBid bid) {
        if (!view.scores()) return TaskList.Status.done("");
        if (view.own().submitted()) return TaskList.Status.done(texts.get("evaluation.status.submitted"));
        boolean whole = view.questions().stream()
                .allMatch(question -> view.own().marks().containsKey(new Item(bid.reference(), question.id())));
        return whole
                ? TaskList.Status.done(texts.get("evaluation.status.scored"))
                : TaskList.Status.open(Tag.of(texts.get("evaluation.status.incomplete"), "blue"));
    }

    /** How many scores of one's own are still missing. */
    int unscored(EvaluationView view) {
        return view.bids().size() * view.questions().size() - view.own().marks().size();
    }

    SummaryList own(Mark mark) {
        return SummaryList.of(List.of(
                SummaryList.Row.of(texts.get("evaluation.own.points"), points(mark.points())),
                SummaryList.Row.of(texts.get("evaluation.own.reason"), Html.paragraphs(mark.reason()))));
    }

    String name(Criterion criterion) {
        return texts.get("evaluation.criterion", criterion.name(), Wording.number(criterion.weight()));
    }

    String price(Money price) {
        return texts.get("evaluation.price", Wording.pounds(price.amount()));
    }
}
