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
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.CriteriaParts;
import org.jspecify.annotations.Nullable;

/** How scores are asked and shown. */
@org.springframework.stereotype.Component
class MarkParts {

    private final Texts texts;

    private final CriteriaParts criteria;

    MarkParts(Texts texts, CriteriaParts criteria) {
        this.texts = texts;
        this.criteria = criteria;
    }

    /** Radios for the points, with what they mean, and a text for the reason, of one row of a {@link MarksForm}. */
    List<Component> mark(Fields fields, int row, Criterion criterion) {
        var at = "marks[" + row + "].";
        var choices = IntStream.rangeClosed(0, Mark.MOST)
                .mapToObj(points ->
                        Choice.of(String.valueOf(points), points(points)).withHint(criteria.words(criterion, points)))
                .toList();
        return List.of(
                fields.radios(at + "points", choices).small(),
                fields.textarea(at + "reason").withRows(4));
    }

    private String points(int points) {
        return texts.get("evaluation.points." + points);
    }

    /** The published words for the points. */
    List<Table> scales(List<Criterion> questions) {
        return criteria.scales(questions);
    }

    /** What must be reached, and how long an answer was allowed to be. */
    List<Component> limits(Criterion criterion) {
        return criteria.limits(criterion).stream()
                .<Component>map(Paragraph::new)
                .toList();
    }

    /** Which passages of an answer its bidder marked as confidential, and why; nothing where it marked none. */
    List<Component> confidential(@Nullable String why) {
        return why == null ? List.of() : List.of(InsetText.of(texts.get("evaluation.confidential.why", why)));
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
        boolean whole = view.assigned().stream()
                .allMatch(question -> view.own().marks().containsKey(new Item(bid.reference(), question.id())));
        return whole
                ? TaskList.Status.done(texts.get("evaluation.status.scored"))
                : TaskList.Status.open(Tag.of(texts.get("evaluation.status.incomplete"), "blue"));
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
