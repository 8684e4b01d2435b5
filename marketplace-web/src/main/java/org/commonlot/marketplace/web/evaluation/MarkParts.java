package org.commonlot.marketplace.web.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commonlot.marketplace.evaluation.BidAnswers;
import org.commonlot.marketplace.evaluation.EvaluationView;
import org.commonlot.marketplace.evaluation.Mark;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.web.components.Autosave;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Prose;
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

    /** What is asked: the words of the notice, what must be reached, and how long an answer was allowed to be. */
    List<Component> asked(Criterion criterion) {
        var asked = new ArrayList<Component>();
        asked.add(Prose.markdown(criterion.description()));
        for (var limit : criteria.limits(criterion)) asked.add(new Paragraph(limit));
        return asked;
    }

    /** What a bid answers, and what of it is confidential. */
    List<Component> answered(BidAnswers.Answer answer) {
        var answered = new ArrayList<Component>();
        answered.add(Heading.third(texts.get("evaluation.answer")));
        answered.add(Prose.of(answer.text()));
        answered.addAll(confidential(answer.confidential()));
        return answered;
    }

    /** @param overview the path of all scoring pages of the lot */
    Autosave autosave(String overview) {
        return new Autosave(
                texts.get("evaluation.scoring.autosaved"),
                texts.get("evaluation.scoring.autosaved.partly"),
                texts.get("evaluation.scoring.autosaved.not"),
                overview);
    }

    /** Which passages of an answer its bidder marked as confidential, and why; nothing where it marked none. */
    List<Component> confidential(@Nullable String why) {
        return why == null ? List.of() : List.of(InsetText.of(texts.get("evaluation.confidential.why", why)));
    }

    TaskList.Item bid(EvaluationView view, EvaluationView.NumberedBid bid, String path) {
        return TaskList.Item.of(name(bid), path, status(view, view.progress(bid)));
    }

    TaskList.Item question(EvaluationView view, Criterion question, String path) {
        return TaskList.Item.of(name(question), path, status(view, view.progress(question)));
    }

    private TaskList.Status status(EvaluationView view, EvaluationView.Progress progress) {
        if (!view.scores()) return TaskList.Status.done("");
        if (progress.of() == 0 && !view.questions().isEmpty()) {
            return TaskList.Status.done(texts.get("evaluation.status.others"));
        }
        if (view.own().submitted()) return TaskList.Status.done(texts.get("evaluation.status.submitted"));
        return progress.whole()
                ? TaskList.Status.done(texts.get("evaluation.status.scored"))
                : TaskList.Status.open(
                        Tag.of(texts.get("evaluation.status.scored-of", progress.scored(), progress.of()), "blue"));
    }

    /** With its bidder for those who may know. */
    String name(EvaluationView.NumberedBid bid) {
        var name = bid.supplierName();
        return name == null
                ? texts.get("evaluation.bid", bid.number())
                : texts.get("evaluation.bid.named", bid.number(), name);
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
