package org.commonlot.marketplace.web.salescycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.commonlot.marketplace.salescycle.Expectation;
import org.commonlot.marketplace.salescycle.Promise;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.springframework.stereotype.Component;

/** What to expect and what was promised, as tables. */
@Component
class ExpectationParts {

    private final FigureParts parts;
    private final Texts texts;

    ExpectationParts(FigureParts parts, Texts texts) {
        this.parts = parts;
        this.texts = texts;
    }

    Table expected(Collection<Expectation> expectations) {
        var rows = expectations.stream()
                .map(expected -> List.of(
                        Table.Cell.of(Html.link(FigureParts.path(expected.measure()), parts.name(expected.measure()))),
                        Table.Cell.number(
                                parts.days(expected.figure(), expected.figure().half())),
                        Table.Cell.number(
                                parts.days(expected.figure(), expected.figure().threeQuarters())),
                        Table.Cell.of(texts.get(
                                "salescycle.basis." + expected.basis(),
                                expected.figure().finished(),
                                Objects.requireNonNullElse(expected.coalition(), "")))))
                .toList();
        var head = List.of(
                Table.Cell.of(texts.get("salescycle.stretch")),
                Table.Cell.number(texts.get("salescycle.column.half")),
                Table.Cell.number(texts.get("salescycle.column.three-quarters")),
                Table.Cell.of(texts.get("salescycle.basis")));
        return Table.of(texts.get("salescycle.expected.caption"), head, rows);
    }

    Table promised(List<Promise> promises) {
        boolean several = promises.stream().mapToInt(Promise::lot).max().orElse(1) > 1;
        var rows = new ArrayList<List<Table.Cell>>();
        for (var promise : promises) {
            var words = AuthorityInsights.promised(texts, promise);
            rows.add(List.of(
                    Table.Cell.of(several ? texts.get("salescycle.lot", promise.lot(), words) : words),
                    Table.Cell.of(AuthorityInsights.standing(texts, promise))));
        }
        var head = List.of(
                Table.Cell.of(texts.get("salescycle.promise")),
                Table.Cell.of(texts.get("salescycle.promise.standing")));
        return Table.of(texts.get("salescycle.promised.caption"), head, rows);
    }
}
