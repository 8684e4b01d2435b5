package org.commonlot.marketplace.web.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.evaluation.CheckState;
import org.commonlot.marketplace.evaluation.ConditionRow;
import org.commonlot.marketplace.evaluation.ConditionVerdict;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.Moderated;
import org.commonlot.marketplace.evaluation.Placing;
import org.commonlot.marketplace.evaluation.PriceDecision;
import org.commonlot.marketplace.evaluation.PriceRow;
import org.commonlot.marketplace.evaluation.RecordCheckView;
import org.commonlot.marketplace.evaluation.RecordStanding;
import org.commonlot.marketplace.evaluation.RecordSubject;
import org.commonlot.marketplace.evaluation.RecordView;
import org.commonlot.marketplace.procurement.ConflictDecision;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskLot;

/** What there is to check in the record of an evaluation, counted, and what was said of it. */
@org.springframework.stereotype.Component
class RecordCheckParts {

    private final EvaluationDesk evaluations;
    private final Texts texts;

    RecordCheckParts(EvaluationDesk evaluations, Texts texts) {
        this.evaluations = evaluations;
        this.texts = texts;
    }

    Tag tag(RecordStanding standing) {
        var text = texts.of("evaluation.record-check.standing", standing);
        return Tag.of(
                text,
                switch (standing) {
                    case UNCHECKED, ANSWERED -> "blue";
                    case QUERIED, CHANGED -> "yellow";
                    case CONFIRMED -> "green";
                });
    }

    /** Each subject with its figures, and where it is read. */
    SummaryList facts(RecordView view, DeskLot lot, Actor actor) {
        return SummaryList.of(view.subjects().stream()
                .map(subject -> {
                    var name = texts.of("evaluation.record-check.subject", subject);
                    return SummaryList.Row.of(name, figures(subject, lot, actor))
                            .withAction(texts.get("evaluation.record-check.read"), path(subject, lot), name);
                })
                .toList());
    }

    private static String path(RecordSubject subject, DeskLot lot) {
        return switch (subject) {
            case CONFLICTS -> lot.desk();
            case EXCLUSIONS -> lot.path() + "/checks";
            case CONDITIONS -> lot.path() + "/conditions";
            case SCORES, CONSENSUS -> lot.path() + "/consensus";
            case PRICES -> lot.path() + "/prices";
            case RANKING -> lot.path() + "/ranking";
        };
    }

    private String figures(RecordSubject subject, DeskLot lot, Actor actor) {
        return switch (subject) {
            case CONFLICTS -> conflicts(lot);
            case EXCLUSIONS -> exclusions(lot, actor);
            case CONDITIONS -> conditions(evaluations.conditions(lot.id(), actor));
            case SCORES -> scores(evaluations.moderation(lot.id(), actor));
            case CONSENSUS -> consensus(evaluations.moderation(lot.id(), actor));
            case PRICES -> prices(evaluations.prices(lot.id(), actor));
            case RANKING -> ranking(lot, actor);
        };
    }

    private String conflicts(DeskLot lot) {
        var declared = lot.details().conflicts();
        return said(
                RecordSubject.CONFLICTS,
                declared.size(),
                count(declared, conflict -> conflict.kind() != ConflictKind.NONE),
                count(
                        declared,
                        conflict -> conflict.decision() == ConflictDecision.STOOD_DOWN
                                || conflict.kind() == ConflictKind.ACTUAL));
    }

    private String exclusions(DeskLot lot, Actor actor) {
        var rows = evaluations.checks(lot.id(), actor);
        return said(
                RecordSubject.EXCLUSIONS,
                rows.size(),
                count(rows, row -> row.check().concern() != null),
                count(rows, row -> row.check().state() == CheckState.EXCLUDED));
    }

    private String conditions(List<ConditionRow> rows) {
        return said(
                RecordSubject.CONDITIONS,
                rows.size(),
                count(rows, row -> row.conditions().stream().anyMatch(one -> one.question() != null)),
                count(
                        rows,
                        row -> row.conditions().stream().anyMatch(one -> one.verdict() == ConditionVerdict.FAILED)));
    }

    private String scores(List<Moderated> items) {
        return said(
                RecordSubject.SCORES,
                items.stream().mapToInt(item -> item.marks().size()).sum(),
                items.stream()
                        .mapToInt(item -> count(item.marks(), item::outlying))
                        .sum(),
                items.stream().mapToInt(item -> item.setAside().size()).sum());
    }

    private String consensus(List<Moderated> items) {
        return said(
                RecordSubject.CONSENSUS,
                count(items, item -> item.consensus() != null),
                count(items, item -> item.placing() == Placing.ABOVE_ALL || item.placing() == Placing.BELOW_ALL),
                items.stream().mapToInt(item -> item.notes().size()).sum());
    }

    private String prices(List<PriceRow> rows) {
        return said(
                RecordSubject.PRICES,
                rows.size(),
                count(rows, PriceRow::low),
                count(rows, row -> row.query() != null && row.query().decision() == PriceDecision.DISREGARDED));
    }

    private String ranking(DeskLot lot, Actor actor) {
        var ranked = evaluations.ranking(lot.id(), actor);
        var advice = evaluations.advice(lot.id(), actor);
        return said(
                RecordSubject.RANKING,
                count(ranked, AssessedBid::ranked),
                advice.sensitivity().turns().size(),
                advice.cautions().size());
    }

    private String said(RecordSubject subject, Object... counts) {
        return texts.get("evaluation.record-check.figures." + subject.name(), counts);
    }

    private static <T> int count(Collection<T> all, Predicate<? super T> counted) {
        return (int) all.stream().filter(counted).count();
    }

    /** What was said so far, oldest first; nothing while nobody has said anything. */
    List<Component> said(List<RecordCheckView> checks) {
        if (checks.isEmpty()) return List.of();
        var rows = checks.stream()
                .map(check -> SummaryList.Row.of(
                        texts.get(
                                "evaluation.record-check.outcome."
                                        + check.outcome().name(),
                                check.number()),
                        words(check)))
                .toList();
        return List.of(Heading.second(texts.get("evaluation.record-check.said")), SummaryList.of(rows));
    }

    private Html words(RecordCheckView check) {
        var said = new ArrayList<String>();
        said.add(texts.get("evaluation.record-check.by", check.by(), Wording.moment(check.at())));
        said.add(Objects.toString(check.words(), ""));
        var answer = check.answer();
        if (answer != null) {
            said.add(texts.get("evaluation.record-check.answered", answer.by(), Wording.moment(answer.at())));
            said.add(answer.words());
        }
        said.removeIf(String::isEmpty);
        var shown = Html.paragraphs(String.join("\n\n", said));
        return check.open() ? shown.and(Html.tag(Tag.of(texts.get("evaluation.record-check.open"), "yellow"))) : shown;
    }
}
