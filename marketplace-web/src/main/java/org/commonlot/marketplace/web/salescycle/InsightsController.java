package org.commonlot.marketplace.web.salescycle;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.commonlot.marketplace.coalition.CoalitionRegister;
import org.commonlot.marketplace.salescycle.CycleFigures;
import org.commonlot.marketplace.salescycle.Figure;
import org.commonlot.marketplace.salescycle.Figures;
import org.commonlot.marketplace.salescycle.Group;
import org.commonlot.marketplace.salescycle.Group.Dimension;
import org.commonlot.marketplace.salescycle.Indicator;
import org.commonlot.marketplace.salescycle.Measure;
import org.commonlot.marketplace.salescycle.Origin;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.CsvDownload;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.security.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** How long buying takes and how open it is, in figures for everybody, each with an address of its own. */
@Controller
@OpenToAll
@RequestMapping("/insights")
class InsightsController {

    static final List<Measure> STAGES = of(Measure.Part.STAGE);
    static final List<Measure> WHOLE = of(Measure.Part.WHOLE);
    static final List<Measure> DETAILS = of(Measure.Part.DETAIL);

    /** What can be known of what others published. */
    static final List<Measure> MARKET = List.of(
            Measure.TENDERING,
            Measure.PLANNED_DECISION,
            Measure.PLANNED_AWARD,
            Measure.PLANNED_START,
            Measure.TO_AWARD,
            Measure.SIGNING,
            Measure.TO_SIGNATURE);

    private final CycleFigures figures;
    private final CoalitionRegister coalitions;
    private final InsightsPages pages;

    InsightsController(CycleFigures figures, CoalitionRegister coalitions, InsightsPages pages) {
        this.figures = figures;
        this.coalitions = coalitions;
        this.pages = pages;
    }

    private static List<Measure> of(Measure.Part part) {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.part() == part)
                .toList();
    }

    @GetMapping
    String insights(Model model) {
        var known = figures.of(List.of(Group.all(Origin.OWN), Group.all(Origin.IMPORTED)));
        var own = known.getOrDefault(Group.all(Origin.OWN), Figures.NONE);
        var imported = known.getOrDefault(Group.all(Origin.IMPORTED), Figures.NONE);
        model.addAttribute("sheet", pages.overview(own, imported));
        model.addAttribute("back", BackLink.to("/"));
        return Sheet.VIEW;
    }

    @GetMapping("/cycle/{measure}")
    String measure(@PathVariable String measure, @Nullable String by, Model model) {
        var what = measure(measure);
        model.addAttribute("back", BackLink.to("/insights"));
        if (InsightsPages.COALITION.equals(by) && !what.planned()) {
            model.addAttribute("sheet", pages.measure(what, figures.by(coalitions.circles(), what)));
            return Sheet.VIEW;
        }
        var dimension = dimension(by);
        var origin = what.planned() ? Origin.IMPORTED : Origin.OWN;
        model.addAttribute("sheet", pages.measure(what, dimension, figures.by(origin, dimension, what)));
        return Sheet.VIEW;
    }

    private static Measure measure(String path) {
        return Arrays.stream(Measure.values())
                .filter(measure -> FigureParts.path(measure).endsWith("/" + path))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Dimension dimension(@Nullable String by) {
        return InsightsPages.DIMENSIONS.stream()
                .filter(dimension -> InsightsPages.code(dimension).equals(by))
                .findFirst()
                .orElse(Dimension.PROCEDURE);
    }

    /** Every measure for every value of every breakdown that has an address. */
    @GetMapping("/cycle.csv")
    void csv(HttpServletResponse response) throws IOException {
        var table = CsvDownload.begin(
                response,
                "sales-cycle.csv",
                "origin",
                "measure",
                "by",
                "value",
                "finished",
                "under_way",
                "given_up",
                "days_quarter",
                "days_half",
                "days_half_from_95",
                "days_half_to_95",
                "days_three_quarters",
                "days_nine_tenths");
        for (var origin : Origin.values()) {
            for (var dimension : InsightsPages.DIMENSIONS) {
                if (origin == Origin.IMPORTED && !InsightsPages.IMPORTED.contains(dimension)) continue;
                var by = figures.by(origin, dimension);
                by.forEach((value, known) -> {
                    // All together is told once.
                    if (value.isEmpty() && dimension != InsightsPages.DIMENSIONS.getFirst()) return;
                    for (var measure : Measure.values()) {
                        var figure = known.of(measure);
                        var code = value.isEmpty() ? "all" : InsightsPages.code(dimension);
                        if (figure.cases() > 0) line(table, origin, code, value, figure);
                    }
                });
            }
        }
        figures.by(coalitions.circles(), null).coalitions().forEach((circle, known) -> {
            for (var measure : Measure.values()) {
                var figure = known.of(measure);
                if (figure.cases() > 0) line(table, Origin.OWN, InsightsPages.COALITION, circle.slug(), figure);
            }
        });
    }

    private static void line(CsvDownload table, Origin origin, String by, String value, Figure figure) {
        table.row(
                origin.name().toLowerCase(Locale.ROOT),
                figure.measure().name().toLowerCase(Locale.ROOT),
                by,
                value,
                figure.finished(),
                figure.live(),
                figure.left(),
                figure.quarter(),
                figure.half(),
                figure.halfFrom(),
                figure.halfTo(),
                figure.threeQuarters(),
                figure.nineTenths());
    }

    @GetMapping("/openness.csv")
    void openness(HttpServletResponse response) throws IOException {
        var table =
                CsvDownload.begin(response, "openness.csv", "authority", "indicator", "ocp", "yes", "of", "percent");
        figures.by(Origin.OWN, Dimension.AUTHORITY).forEach((value, known) -> {
            var authority = value.isEmpty() ? "all" : value;
            if (known.awards() >= Figure.LEAST) {
                table.row(
                        authority,
                        "single_bid",
                        "U015",
                        known.singleBids(),
                        known.awards(),
                        Math.round(100.0 * known.singleBids() / known.awards()));
                known.median(Indicator.BIDS)
                        .ifPresent(bids -> table.row(authority, "median_bids", "U018", bids, known.awards(), null));
            }
            for (var indicator : FigureParts.EFFORT) {
                known.median(indicator)
                        .ifPresent(number -> table.row(
                                authority,
                                "median_" + indicator.name().toLowerCase(Locale.ROOT),
                                indicator.ocp(),
                                number,
                                known.lots(indicator),
                                null));
            }
            var shares = new ArrayList<>(FigureParts.SHARES);
            shares.addAll(FigureParts.PROMISES);
            for (var indicator : shares) {
                var share = known.of(indicator);
                if (!share.told()) continue;
                table.row(
                        authority,
                        indicator.name().toLowerCase(Locale.ROOT),
                        indicator.ocp(),
                        share.yes(),
                        share.of(),
                        share.percent());
            }
        });
    }
}
