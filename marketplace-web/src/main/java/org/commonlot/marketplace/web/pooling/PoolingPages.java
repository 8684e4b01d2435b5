package org.commonlot.marketplace.web.pooling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.pooling.CommitmentView;
import org.commonlot.marketplace.pooling.Demand;
import org.commonlot.marketplace.pooling.LineView;
import org.commonlot.marketplace.pooling.Matching;
import org.commonlot.marketplace.pooling.PoolView;
import org.commonlot.marketplace.pooling.Totals;
import org.commonlot.marketplace.web.components.Bars;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes demand, commitments and groups ready to be shown. */
@Component
class PoolingPages {

    private final Texts texts;

    PoolingPages(Texts texts) {
        this.texts = texts;
    }

    static String coalition(CoalitionId id) {
        return "/desk/coalitions/" + id.value();
    }

    static String demand(UUID line) {
        return "/desk/demand/" + line;
    }

    static String pool(UUID pool) {
        return "/desk/pools/" + pool;
    }

    /** Lines with where each stands. */
    Table lines(String caption, List<LineView> lines) {
        var head = List.of(
                Table.Cell.of(texts.get("pooling.line")),
                Table.Cell.of(texts.get("pooling.authority")),
                Table.Cell.of(texts.get("pooling.needed")),
                Table.Cell.number(texts.get("pooling.amount")),
                Table.Cell.of(texts.get("pooling.commitment")));
        var rows = lines.stream()
                .map(line -> List.of(
                        Table.Cell.of(Html.link(demand(line.id()), line.demand().title())),
                        Table.Cell.of(line.authorityName()),
                        Table.Cell.of(Wording.shortDay(line.demand().neededFrom())),
                        Table.Cell.number(amount(line.demand())),
                        Table.Cell.of(Html.tag(standing(line)))))
                .toList();
        return Table.of(caption, head, rows);
    }

    String amount(Demand demand) {
        var parts = new ArrayList<String>();
        if (demand.quantity() != null) {
            parts.add(Wording.number(demand.quantity()) + " " + Objects.requireNonNullElse(demand.unit(), ""));
        }
        if (demand.value() != null) parts.add(Wording.pounds(demand.value()));
        return String.join(", ", parts);
    }

    Tag standing(LineView line) {
        if (line.withdrawn()) return Tag.of(texts.get("pooling.taken-back"), "grey");
        var standing = line.standing();
        if (standing != null) return Tag.of(texts.of("pooling.step", standing.step()), colour(standing));
        var last = line.last();
        if (last == null) return Tag.of(texts.get("pooling.unanswered"), "yellow");
        return last.step().counts()
                ? Tag.of(texts.get("pooling.lapsed"), "yellow")
                : Tag.of(texts.of("pooling.step", last.step()), "red");
    }

    private static String colour(CommitmentView standing) {
        return switch (standing.step()) {
            case INTERESTED -> "light-blue";
            case INDICATIVE -> "blue";
            case BINDING -> "green";
            case WITHDRAWN -> "red";
        };
    }

    SummaryList facts(LineView line) {
        var demand = line.demand();
        var rows = new ArrayList<SummaryList.Row>();
        add(rows, "authority", line.authorityName());
        if (!demand.lineOfBusiness().isEmpty()) add(rows, "business", demand.lineOfBusiness());
        if (demand.cpv() != null) add(rows, "cpv", demand.cpv());
        add(rows, "amount", amount(demand));
        add(rows, "needed", Wording.day(demand.neededFrom()));
        if (demand.supplier() != null) add(rows, "supplier", demand.supplier());
        if (demand.baseline() != null) add(rows, "baseline", Wording.pounds(demand.baseline()));
        if (demand.contractEnds() != null) add(rows, "contract-ends", Wording.day(demand.contractEnds()));
        add(rows, "funding", texts.of("pooling.demand.funding", demand.funding()));
        return SummaryList.of(rows);
    }

    private void add(List<SummaryList.Row> rows, String key, String value) {
        rows.add(SummaryList.Row.of(texts.get("pooling." + key), value));
    }

    /** Every step that was signed. */
    Table history(LineView line) {
        var head = List.of(
                Table.Cell.of(texts.get("pooling.commitment")),
                Table.Cell.number(texts.get("pooling.value")),
                Table.Cell.of(texts.get("pooling.signed")),
                Table.Cell.of(texts.get("pooling.expires")),
                Table.Cell.of(texts.get("pooling.note")));
        var rows = line.history().stream()
                .map(step -> List.of(
                        Table.Cell.of(texts.of("pooling.step", step.step())),
                        Table.Cell.number(pounds(step.value())),
                        Table.Cell.of(texts.get("pooling.signed.by", step.signedBy(), Wording.moment(step.signedAt()))),
                        Table.Cell.of(step.expires() == null ? "" : Wording.shortDay(step.expires())),
                        Table.Cell.of(note(step))))
                .toList();
        return Table.of(texts.get("pooling.history"), head, rows);
    }

    private String note(CommitmentView step) {
        var reason = step.reason() == null ? "" : step.reason();
        return step.price() == null || step.price().signum() == 0
                ? reason
                : texts.get("pooling.note.price", reason, Wording.pounds(step.price()));
    }

    static String pounds(@Nullable BigDecimal amount) {
        return amount == null ? "" : Wording.pounds(amount);
    }

    /** What stands on each step: the table, which goes with the picture. */
    Table totals(Totals totals) {
        var head =
                List.of(Table.Cell.of(texts.get("pooling.commitment")), Table.Cell.number(texts.get("pooling.value")));
        var rows = new ArrayList<List<Table.Cell>>();
        for (var bar : bars(totals)) {
            rows.add(List.of(Table.Cell.of(bar.name()), Table.Cell.number(Wording.pounds(bar.value()))));
        }
        rows.add(List.of(
                Table.Cell.of(texts.get("pooling.estimated")),
                Table.Cell.number(Wording.pounds(totals.estimated().amount()))));
        return Table.of(texts.get("pooling.totals"), head, rows);
    }

    Bars picture(Totals totals) {
        return Bars.of(texts.get("pooling.totals.picture"), bars(totals));
    }

    private List<Bars.Bar> bars(Totals totals) {
        return List.of(
                new Bars.Bar(texts.get("pooling.step.BINDING"), totals.binding().amount()),
                new Bars.Bar(
                        texts.get("pooling.step.INDICATIVE"),
                        totals.indicative().amount()),
                new Bars.Bar(
                        texts.get("pooling.step.INTERESTED"),
                        totals.interested().amount()));
    }

    SummaryList facts(PoolView pool) {
        var rows = new ArrayList<SummaryList.Row>();
        add(
                rows,
                "lock",
                texts.get(
                        pool.locked() ? "pooling.lock.passed" : "pooling.lock.open",
                        Wording.day(pool.terms().lock())));
        add(rows, "estimated", Wording.pounds(pool.totals().estimated().amount()));
        if (pool.terms().least() != null)
            add(rows, "least", Wording.pounds(pool.terms().least()));
        if (pool.terms().most() != null)
            add(rows, "most", Wording.pounds(pool.terms().most()));
        add(rows, "subscription", texts.of("pooling.subscription", pool.subscription()));
        add(rows, "silent", silent(pool));
        return SummaryList.of(rows);
    }

    /** Whose answer is missing, by name. */
    String silent(PoolView pool) {
        return pool.silent().isEmpty() ? texts.get("pooling.silent.none") : String.join(", ", pool.silent());
    }

    /** Why lines are suggested together. */
    String why(Matching.Suggestion suggestion) {
        return suggestion.reasons().stream()
                .sorted()
                .map(reason -> reason == Matching.Reason.WORDS
                        ? texts.get(
                                "pooling.reason.WORDS",
                                String.join(
                                        ", ",
                                        suggestion.words().stream().sorted().toList()))
                        : texts.of("pooling.reason", reason))
                .collect(Collectors.joining("; "));
    }
}
