package org.commonlot.marketplace.web.salescycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonlot.marketplace.salescycle.Figure;
import org.commonlot.marketplace.salescycle.Figures;
import org.commonlot.marketplace.salescycle.Indicator;
import org.commonlot.marketplace.salescycle.Measure;
import org.commonlot.marketplace.salescycle.Share;
import org.commonlot.marketplace.web.components.Curve;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Ranges;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures as tables and pictures. */
@Component
class FigureParts {

    /** The indicators that are a share of all. */
    static final List<Indicator> SHARES = List.of(
            Indicator.SME_BIDS,
            Indicator.SME_WINS,
            Indicator.NEW_SUPPLIERS,
            Indicator.SHORT_PERIODS,
            Indicator.NOT_ASSESSED,
            Indicator.WITHOUT_AWARD,
            Indicator.FEEDBACK);

    /** What is asked of bidders, as medians over lots. */
    static final List<Indicator> EFFORT = List.of(Indicator.QUESTIONS, Indicator.POUNDS_PER_QUESTION);

    /** The promises of a notice. */
    static final List<Indicator> PROMISES = List.of(Indicator.CLOSING_KEPT, Indicator.AWARD_KEPT, Indicator.START_KEPT);

    private final Texts texts;

    FigureParts(Texts texts) {
        this.texts = texts;
    }

    static String path(Measure measure) {
        return "/insights/cycle/" + measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String name(Measure measure) {
        return texts.of("salescycle.measure", measure);
    }

    /** {@code 34 days}, or that there are too few, or that it has not come so far. */
    String days(Figure figure, @Nullable Integer days) {
        if (!figure.told()) return texts.get("salescycle.few");
        return days == null ? texts.get("salescycle.not-reached") : texts.get("salescycle.days", days);
    }

    /** Measures by their quartiles. */
    Table table(Figures figures, List<Measure> measures, String caption) {
        var head = new ArrayList<Table.Cell>();
        head.add(Table.Cell.of(texts.get("salescycle.stretch")));
        for (var column : List.of("finished", "quarter", "half", "three-quarters", "nine-tenths", "live", "left")) {
            head.add(Table.Cell.number(texts.get("salescycle.column." + column)));
        }
        var rows = measures.stream()
                .map(measure -> row(Table.Cell.of(Html.link(path(measure), name(measure))), figures.of(measure)))
                .toList();
        return Table.of(caption, head, rows);
    }

    private List<Table.Cell> row(Table.Cell first, Figure figure) {
        return List.of(
                first,
                Table.Cell.number(String.valueOf(figure.finished())),
                Table.Cell.number(days(figure, figure.quarter())),
                Table.Cell.number(days(figure, figure.half())),
                Table.Cell.number(days(figure, figure.threeQuarters())),
                Table.Cell.number(days(figure, figure.nineTenths())),
                Table.Cell.number(String.valueOf(figure.live())),
                Table.Cell.number(String.valueOf(figure.left())));
    }

    /** A measure for several groups. */
    Table table(List<Named> groups, Measure measure, String what, String caption) {
        var head = new ArrayList<Table.Cell>();
        head.add(Table.Cell.of(what));
        for (var column : List.of("finished", "quarter", "half", "three-quarters", "nine-tenths", "live", "left")) {
            head.add(Table.Cell.number(texts.get("salescycle.column." + column)));
        }
        var rows = groups.stream()
                .map(group -> row(
                        group.href() == null
                                ? Table.Cell.of(group.name())
                                : Table.Cell.of(Html.link(group.href(), group.name())),
                        group.figures().of(measure)))
                .toList();
        return Table.of(caption, head, rows);
    }

    /** A group with its name in words. */
    record Named(String name, @Nullable String href, Figures figures) {}

    /** Bars from quarter to three quarters, for the measures of which as much is known; nothing where none is. */
    @Nullable
    Ranges ranges(String id, Figures figures, List<Measure> measures) {
        var ranges = new ArrayList<Ranges.Range>();
        for (var measure : measures) {
            var figure = figures.of(measure);
            var quarter = figure.quarter();
            var half = figure.half();
            var most = figure.threeQuarters();
            if (quarter == null || half == null || most == null) continue;
            ranges.add(new Ranges.Range(name(measure), quarter, half, most));
        }
        if (ranges.isEmpty()) return null;
        return Ranges.of(
                id,
                texts.get("salescycle.ranges.title"),
                texts.get("salescycle.ranges.description"),
                texts.get("salescycle.axis"),
                ranges);
    }

    /** The curve of a figure; nothing where there are too few. */
    @Nullable
    Curve curve(Figure figure) {
        if (!figure.told()) return null;
        var points = figure.curve().steps().stream()
                .map(step -> new Curve.Point(step.days(), step.share(), step.lower(), step.upper()))
                .toList();
        return Curve.of(
                "curve",
                texts.get("salescycle.curve.title", name(figure.measure())),
                texts.get("salescycle.curve.description", days(figure, figure.half()), figure.finished()),
                texts.get("salescycle.axis"),
                points);
    }

    Table steps(Figure figure) {
        var rows = figure.curve().steps().stream()
                .map(step -> List.of(
                        Table.Cell.number(String.valueOf(step.days())),
                        Table.Cell.number(percent(1 - step.share())),
                        Table.Cell.number(
                                texts.get("salescycle.between", percent(1 - step.upper()), percent(1 - step.lower()))),
                        Table.Cell.number(String.valueOf(step.atRisk()))))
                .toList();
        var head = List.of(
                Table.Cell.number(texts.get("salescycle.steps.days")),
                Table.Cell.number(texts.get("salescycle.steps.done")),
                Table.Cell.number(texts.get("salescycle.steps.band")),
                Table.Cell.number(texts.get("salescycle.steps.at-risk")));
        return Table.of(texts.get("salescycle.steps"), head, rows);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    /** How long what is under way has taken so far. */
    Table ageing(Figure figure) {
        var rows = figure.waiting().stream()
                .map(age -> List.of(
                        Table.Cell.of(
                                age.most() == null
                                        ? texts.get("salescycle.age.more", age.least())
                                        : texts.get("salescycle.age", age.least(), age.most())),
                        Table.Cell.number(String.valueOf(age.number()))))
                .toList();
        var head = List.of(
                Table.Cell.of(texts.get("salescycle.age.days")), Table.Cell.number(texts.get("salescycle.age.number")));
        return Table.of(texts.get("salescycle.ageing"), head, rows);
    }

    /** How open buying is, beside that of others where they are given. */
    Table openness(Figures own, @Nullable Figures others) {
        var rows = new ArrayList<List<Table.Cell>>();
        rows.add(line(
                "salescycle.indicator.BIDS.median",
                Indicator.BIDS.ocp(),
                median(own),
                others == null ? null : median(others)));
        for (var indicator : EFFORT) {
            rows.add(line(
                    "salescycle.indicator." + indicator,
                    indicator.ocp(),
                    median(own, indicator),
                    others == null ? null : median(others, indicator)));
        }
        rows.add(line("salescycle.indicator.SINGLE", "U015", single(own), others == null ? null : single(others)));
        for (var indicator : SHARES) {
            rows.add(line(
                    "salescycle.indicator." + indicator,
                    indicator.ocp(),
                    share(own.of(indicator)),
                    others == null ? null : share(others.of(indicator))));
            if (indicator == Indicator.SME_WINS) {
                rows.add(line(
                        "salescycle.indicator.SME_VALUE",
                        "",
                        worth(own.of(indicator)),
                        others == null ? null : worth(others.of(indicator))));
            }
        }
        var head = new ArrayList<Table.Cell>();
        head.add(Table.Cell.of(texts.get("salescycle.indicator")));
        head.add(Table.Cell.number(texts.get(others == null ? "salescycle.share" : "salescycle.share.here")));
        if (others != null) head.add(Table.Cell.number(texts.get("salescycle.share.others")));
        head.add(Table.Cell.of(texts.get("salescycle.ocp")));
        return Table.of(texts.get("salescycle.openness.caption"), head, rows);
    }

    private List<Table.Cell> line(String key, String ocp, String own, @Nullable String others) {
        var cells = new ArrayList<Table.Cell>();
        cells.add(Table.Cell.of(texts.get(key)));
        cells.add(Table.Cell.number(own));
        if (others != null) cells.add(Table.Cell.number(others));
        cells.add(Table.Cell.of(ocp));
        return cells;
    }

    private String median(Figures figures) {
        return median(figures, Indicator.BIDS);
    }

    private String median(Figures figures, Indicator indicator) {
        var unit = indicator == Indicator.POUNDS_PER_QUESTION ? "salescycle.pounds" : "salescycle.bids";
        return figures.median(indicator)
                .map(number -> texts.get(unit, number, figures.lots(indicator)))
                .orElseGet(() -> texts.get("salescycle.few"));
    }

    private String single(Figures figures) {
        long all = figures.awards();
        if (all < Figure.LEAST) return texts.get("salescycle.few");
        return texts.get("salescycle.of", Math.round(100.0 * figures.singleBids() / all), all);
    }

    String share(Share share) {
        return share.told() ? texts.get("salescycle.of", share.percent(), share.of()) : texts.get("salescycle.few");
    }

    private String worth(Share share) {
        if (!share.told()) return texts.get("salescycle.few");
        return texts.get(
                "salescycle.of.worth",
                share.percentOfWorth(),
                Wording.pounds(share.worthYes().add(share.worthNo())));
    }

    Table promises(Figures own) {
        var rows = PROMISES.stream()
                .map(promise -> {
                    var share = own.of(promise);
                    return List.of(
                            Table.Cell.of(texts.get("salescycle.indicator." + promise)),
                            Table.Cell.number(share(share)),
                            Table.Cell.number(String.valueOf(share.yes())),
                            Table.Cell.number(String.valueOf(share.no())),
                            Table.Cell.number(String.valueOf(share.waiting())));
                })
                .toList();
        var head = List.of(
                Table.Cell.of(texts.get("salescycle.promise")),
                Table.Cell.number(texts.get("salescycle.promise.share")),
                Table.Cell.number(texts.get("salescycle.promise.kept")),
                Table.Cell.number(texts.get("salescycle.promise.missed")),
                Table.Cell.number(texts.get("salescycle.promise.waiting")));
        return Table.of(texts.get("salescycle.promises.caption"), head, rows);
    }
}
