package org.commonlot.marketplace.web.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonlot.marketplace.evaluation.Condition;
import org.commonlot.marketplace.evaluation.ConditionRow;
import org.commonlot.marketplace.evaluation.ConditionVerdict;
import org.commonlot.marketplace.evaluation.ConditionView;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.Conditions;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How conditions of participation, and what was asked and decided about them, are shown: to those who decide, and to the bidder. */
@Component
class ConditionParts {

    private final People people;
    private final Texts texts;

    ConditionParts(People people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    String name(Condition condition) {
        return texts.of("evaluation.condition", condition);
    }

    /** Where each condition stands for one bidder: for the list, and for the printed record. */
    SummaryList facts(ConditionRow row, @Nullable Conditions published) {
        return SummaryList.of(row.conditions().stream()
                .map(view -> SummaryList.Row.of(name(view.condition()), told(view, published)))
                .toList());
    }

    private Html told(ConditionView view, @Nullable Conditions published) {
        var told = Html.paragraphs(words(view.condition(), published)).and(Html.tag(tag(view)));
        for (var line : lines(view)) told = told.and(Html.paragraphs(line));
        return told;
    }

    private List<String> lines(ConditionView view) {
        var lines = new ArrayList<String>();
        var question = view.question();
        var replyBy = view.replyBy();
        if (question != null && replyBy != null) {
            lines.add(texts.get("evaluation.condition.asked", question, Wording.end(replyBy)));
            var reply = view.reply();
            lines.add(
                    reply == null
                            ? texts.get("evaluation.check.no-reply")
                            : texts.get("evaluation.condition.replied", reply));
        }
        var evidence = view.evidence();
        var by = view.decidedBy();
        var at = view.decidedAt();
        if (evidence != null && by != null && at != null) {
            lines.add(texts.get("evaluation.condition.evidence", evidence));
            lines.add(
                    texts.get("evaluation.condition.decided", people.person(by).name(), Wording.moment(at)));
        }
        return lines;
    }

    /** What the bidder was asked, replied and is told, as far as it has come. */
    SummaryList asked(ConditionView view, @Nullable Conditions published) {
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(SummaryList.Row.of(name(view.condition()), Html.paragraphs(words(view.condition(), published))));
        var question = view.question();
        var replyBy = view.replyBy();
        if (question != null && replyBy != null) {
            rows.add(SummaryList.Row.of(texts.get("evaluation.price.asked"), Html.paragraphs(question)));
            rows.add(SummaryList.Row.of(texts.get("evaluation.check.reply-by"), Wording.end(replyBy)));
            var reply = view.reply();
            rows.add(SummaryList.Row.of(
                    texts.get("evaluation.check.reply"),
                    Html.paragraphs(reply == null ? texts.get("evaluation.check.no-reply") : reply)));
        }
        var verdict = view.verdict();
        var evidence = view.evidence();
        if (verdict != null && evidence != null) {
            rows.add(SummaryList.Row.of(
                    texts.get("evaluation.price.decided"), texts.of("evaluation.condition.verdict", verdict)));
            rows.add(SummaryList.Row.of(texts.get("evaluation.check.decision-reason"), Html.paragraphs(evidence)));
        }
        return SummaryList.of(rows);
    }

    /** What the notice asks. */
    private String words(Condition condition, @Nullable Conditions published) {
        if (published == null) return "";
        return switch (condition) {
            case STANDING -> text(published.standing());
            case ABILITY -> text(published.ability());
            case QUALIFICATIONS -> text(published.qualifications());
            case INSURANCE -> published.insurance() == null ? "" : Wording.pounds(published.insurance());
            case TURNOVER -> published.turnover() == null ? "" : Wording.pounds(published.turnover());
            case ACCOUNTS ->
                published.accounts() == null ? "" : texts.of("procurement.term.accounts", published.accounts());
        };
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    private Tag tag(ConditionView view) {
        var verdict = view.verdict();
        if (verdict == null) return Tag.of(texts.get("evaluation.condition.open"), "yellow");
        return Tag.of(
                texts.of("evaluation.condition.verdict", verdict),
                verdict == ConditionVerdict.PASSED ? "green" : "red");
    }
}
