package org.commonlot.marketplace.web.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonlot.marketplace.procurement.CriteriaTree;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.PriceFormula;
import org.commonlot.marketplace.procurement.Scale;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;

/** How bids are assessed, as everybody reads it: the tree of criteria, the words for the points, the price's formula. */
@org.springframework.stereotype.Component
public class CriteriaParts {

    private static final BigDecimal PER_CENT = new BigDecimal("0.01");

    private final Texts texts;

    CriteriaParts(Texts texts) {
        this.texts = texts;
    }

    /** All of it: the tree, what the points mean, and what three prices would score. */
    public List<Component> of(
            String lot, List<Criterion> criteria, @Nullable PriceFormula formula, @Nullable BigDecimal budget) {
        var parts = new ArrayList<Component>();
        parts.add(tree(lot, criteria, formula));
        parts.addAll(scales(criteria));
        var price = criteria.stream().filter(c -> !c.scoredByPeople()).findFirst();
        if (price.isPresent() && formula != null && budget != null && budget.signum() > 0) {
            parts.add(worked(formula, budget, price.get().weight()));
        }
        return parts;
    }

    private Table tree(String lot, List<Criterion> criteria, @Nullable PriceFormula formula) {
        var rows = new ArrayList<List<Table.Cell>>();
        for (var node : CriteriaTree.of(criteria).nodes()) {
            rows.add(List.of(
                    Table.Cell.of(Html.strong(texts.of("procurement.tree", node.kind()))),
                    Table.Cell.number(""),
                    Table.Cell.number(percent(node.weight()))));
            for (var leaf : node.leaves()) rows.add(row(leaf, formula));
        }
        var head = List.of(
                Table.Cell.of(texts.get("procurement.criteria.criterion")),
                Table.Cell.number(texts.get("procurement.criteria.share")),
                Table.Cell.number(texts.get("procurement.criteria.weight")));
        return Table.of(texts.get("procurement.criteria.caption", lot), head, rows)
                .withHiddenCaption();
    }

    private List<Table.Cell> row(CriteriaTree.Leaf leaf, @Nullable PriceFormula formula) {
        var criterion = leaf.criterion();
        var description = criterion.scoredByPeople() || formula == null
                ? criterion.description()
                : texts.of("procurement.formula", formula);
        var told = Html.text(criterion.name()).and(Html.markdown(description));
        for (var limit : limits(criterion)) told = told.and(Html.paragraphs(limit));
        return List.of(
                Table.Cell.of(told),
                Table.Cell.number(percent(leaf.share())),
                Table.Cell.number(percent(criterion.weight())));
    }

    private static String percent(BigDecimal number) {
        return Wording.number(number) + "%";
    }

    /** What an answer must reach and how long it may be, where that is said. */
    public List<String> limits(Criterion criterion) {
        var limits = new ArrayList<String>();
        var minimum = criterion.minimumPoints();
        var words = criterion.mostWords();
        if (minimum != null) limits.add(texts.get("procurement.criteria.minimum", minimum));
        if (words != null) limits.add(texts.get("procurement.criteria.words", words));
        return limits;
    }

    /** What so many points mean for a criterion. */
    public String words(Criterion criterion, int points) {
        var scale = criterion.scale();
        return scale == null ? texts.get("evaluation.scale." + points) : scale.words(points);
    }

    /** A table of points and words for each set of words, with the criteria that it is for. */
    public List<Table> scales(List<Criterion> criteria) {
        var same = new LinkedHashMap<List<String>, List<Criterion>>();
        for (var criterion : criteria) {
            if (!criterion.scoredByPeople()) continue;
            var words = IntStream.rangeClosed(0, Scale.MOST_POINTS)
                    .mapToObj(points -> words(criterion, points))
                    .toList();
            same.computeIfAbsent(words, none -> new ArrayList<>()).add(criterion);
        }
        return same.entrySet().stream()
                .map(entry -> scale(entry.getKey(), entry.getValue(), same.size() == 1))
                .toList();
    }

    private Table scale(List<String> words, List<Criterion> criteria, boolean only) {
        var names = criteria.stream().map(Criterion::name).collect(Collectors.joining(", "));
        var caption = only ? texts.get("evaluation.scale") : texts.get("evaluation.scale.for", names);
        var head = List.of(
                Table.Cell.of(texts.get("evaluation.scale.points")), Table.Cell.of(texts.get("evaluation.scale.text")));
        var rows = IntStream.range(0, words.size())
                .mapToObj(points -> List.of(
                        Table.Cell.of(texts.get("evaluation.points." + points)), Table.Cell.of(words.get(points))))
                .toList();
        return Table.of(caption, head, rows);
    }

    /** What three prices would score, by the formula that the ranking follows. */
    public Table worked(PriceFormula formula, BigDecimal budget, BigDecimal weight) {
        var rows = formula.example(budget).stream()
                .map(worked -> List.of(
                        Table.Cell.of(Wording.pounds(worked.price())),
                        Table.Cell.number(Wording.number(worked.score())),
                        Table.Cell.number(
                                Wording.number(worked.score().multiply(weight).multiply(PER_CENT)))))
                .toList();
        var head = List.of(
                Table.Cell.of(texts.get("procurement.example.price")),
                Table.Cell.number(texts.get("procurement.example.score")),
                Table.Cell.number(texts.get("procurement.example.points", Wording.number(weight))));
        return Table.of(texts.get("procurement.example"), head, rows);
    }
}
