package org.commonlot.marketplace.web.salescycle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonlot.marketplace.organisation.AuthorityAddresses;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.salescycle.CoalitionsFigures;
import org.commonlot.marketplace.salescycle.Figure;
import org.commonlot.marketplace.salescycle.Figures;
import org.commonlot.marketplace.salescycle.Group.Dimension;
import org.commonlot.marketplace.salescycle.Measure;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** The pages of figures, put together from tables and pictures. */
@Component
class InsightsPages {

    /** By what figures are broken down on a page of their own, in the order of the links. */
    static final List<Dimension> DIMENSIONS = List.of(
            Dimension.PROCEDURE,
            Dimension.VALUE,
            Dimension.CATEGORY,
            Dimension.YEAR,
            Dimension.JOINT,
            Dimension.BIDDER_SIZE,
            Dimension.WINNER_SIZE,
            Dimension.AUTHORITY);

    /** Those of them that are known of what was imported. */
    static final Set<Dimension> IMPORTED =
            Set.of(Dimension.PROCEDURE, Dimension.VALUE, Dimension.CATEGORY, Dimension.YEAR, Dimension.AUTHORITY);

    /** In addresses: what the members of each coalition bought. */
    static final String COALITION = "coalition";

    private static final int MOST = 100;

    private final FigureParts parts;
    private final OrganisationDirectory organisations;
    private final Texts texts;
    private final Clock clock;
    private final AuthorityAddresses addresses;

    InsightsPages(
            FigureParts parts,
            OrganisationDirectory organisations,
            Texts texts,
            Clock clock,
            AuthorityAddresses addresses) {
        this.parts = parts;
        this.organisations = organisations;
        this.texts = texts;
        this.clock = clock;
        this.addresses = addresses;
    }

    static String code(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Sheet overview(Figures own, Figures imported) {
        var sheet = Sheet.of(texts.get("salescycle.insights.title"))
                .with(new Paragraph(texts.get("salescycle.insights.lead")))
                .with(new Paragraph(texts.get("salescycle.counted", Wording.day(clock.instant()))))
                .with(Links.of(
                        Links.Link.to("/insights/radar", texts.get("salescycle.radar")),
                        Links.Link.to("/insights/spend", texts.get("spending.insights"))))
                .with(Heading.second(texts.get("salescycle.cycle")))
                .with(new Paragraph(texts.get("salescycle.cycle.how")));
        var ranges = parts.ranges("stages", own, InsightsController.STAGES);
        if (ranges != null) sheet = sheet.with(ranges);
        return sheet.with(parts.table(own, InsightsController.WHOLE, texts.get("salescycle.whole.caption")))
                .with(parts.table(own, InsightsController.STAGES, texts.get("salescycle.stages.caption")))
                .with(parts.table(own, InsightsController.DETAILS, texts.get("salescycle.details.caption")))
                .with(Links.of(Links.Link.to("/insights/cycle.csv", texts.get("salescycle.csv.cycle"))))
                .with(Heading.second(texts.get("salescycle.openness")))
                .with(new Paragraph(texts.get("salescycle.openness.how")))
                .with(parts.openness(own, null))
                .with(Heading.second(texts.get("salescycle.promises")))
                .with(new Paragraph(texts.get("salescycle.promises.how")))
                .with(parts.promises(own))
                .with(Links.of(Links.Link.to("/insights/openness.csv", texts.get("salescycle.csv.openness"))))
                .with(Heading.second(texts.get("salescycle.imported")))
                .with(new Paragraph(texts.get("salescycle.imported.how")))
                .with(parts.table(imported, InsightsController.MARKET, texts.get("salescycle.imported.caption")));
    }

    Sheet measure(Measure measure, Dimension dimension, Map<String, Figures> by) {
        return measure(
                measure,
                by.getOrDefault("", Figures.NONE),
                code(dimension),
                texts.of("salescycle.by", dimension),
                named(dimension, by));
    }

    Sheet measure(Measure measure, CoalitionsFigures by) {
        var named = by.coalitions().entrySet().stream()
                .limit(MOST)
                .map(one -> new FigureParts.Named(
                        one.getKey().name(), "/coalitions/" + one.getKey().slug(), one.getValue()))
                .toList();
        return measure(measure, by.everybody(), COALITION, texts.get("salescycle.by.COALITION"), named);
    }

    private Sheet measure(
            Measure measure, Figures everybody, String shown, String by, List<FigureParts.Named> breakdown) {
        var all = everybody.of(measure);
        var sheet = Sheet.of(parts.name(measure))
                .withCaption(texts.get("salescycle.insights.title"))
                .with(new Paragraph(texts.of("salescycle.definition", measure)))
                .with(InsetText.of(statement(all)))
                .with(new Paragraph(texts.get("salescycle.counted", Wording.day(clock.instant()))));
        if (!measure.ocp().isEmpty()) sheet = sheet.with(new Paragraph(texts.get("salescycle.ocp.is", measure.ocp())));
        var curve = parts.curve(all);
        if (curve != null) sheet = sheet.with(curve);
        sheet = sheet.with(Heading.second(texts.get("salescycle.breakdown")))
                .with(new Links(links(measure, shown)))
                .with(parts.table(breakdown, measure, by, texts.get("salescycle.breakdown.caption", by)));
        if (all.live() > 0) sheet = sheet.with(parts.ageing(all));
        if (all.told()) sheet = sheet.with(steps(all));
        return sheet.with(Links.of(Links.Link.to("/insights/cycle.csv", texts.get("salescycle.csv.cycle"))));
    }

    private Table steps(Figure figure) {
        return parts.steps(figure);
    }

    private String statement(Figure figure) {
        if (!figure.told()) return texts.get("salescycle.statement.few", figure.finished());
        var half = figure.half();
        if (half == null) return texts.get("salescycle.statement.not-reached", figure.cases());
        var from = figure.halfFrom();
        var to = figure.halfTo();
        return from == null || to == null
                ? texts.get("salescycle.statement.open", half, figure.finished(), figure.cases())
                : texts.get("salescycle.statement", half, from, to, figure.finished(), figure.cases());
    }

    private List<Links.Link> links(Measure measure, String shown) {
        var codes = new LinkedHashMap<String, String>();
        for (var dimension : DIMENSIONS) {
            if (measure.planned() && !IMPORTED.contains(dimension)) continue;
            codes.put(code(dimension), texts.of("salescycle.by", dimension));
        }
        if (!measure.planned()) codes.put(COALITION, texts.get("salescycle.by.COALITION"));
        codes.remove(shown);
        return codes.entrySet().stream()
                .map(by -> Links.Link.to(
                        FigureParts.path(measure) + "?by=" + by.getKey(),
                        texts.get("salescycle.by.link", by.getValue())))
                .toList();
    }

    /** The values of a breakdown in words, and in an order that somebody expects. */
    private List<FigureParts.Named> named(Dimension dimension, Map<String, Figures> by) {
        var values = new ArrayList<>(by.keySet());
        values.remove("");
        var authorities = dimension == Dimension.AUTHORITY ? authorities(values) : Map.<String, String>of();
        var order = order(dimension);
        values.sort(Comparator.<String>comparingInt(value -> place(order, value))
                .thenComparing(value -> name(dimension, value, authorities)));
        return values.stream()
                .limit(MOST)
                .map(value -> new FigureParts.Named(
                        name(dimension, value, authorities),
                        dimension == Dimension.AUTHORITY
                                ? addresses
                                        .of(new OrganisationId(UUID.fromString(value)))
                                        .path()
                                : null,
                        by.getOrDefault(value, Figures.NONE)))
                .toList();
    }

    private static List<String> order(Dimension dimension) {
        return switch (dimension) {
            case VALUE -> List.of("UP_TO_30K", "UP_TO_100K", "UP_TO_250K", "UP_TO_1M", "ABOVE_1M", "UNKNOWN");
            case BIDDER_SIZE, WINNER_SIZE -> List.of("MICRO", "SMALL", "MEDIUM", "LARGE", "UNKNOWN");
            default -> List.of();
        };
    }

    private static int place(List<String> order, String value) {
        int place = order.indexOf(value);
        return place < 0 ? order.size() : place;
    }

    private Map<String, String> authorities(List<String> values) {
        var ids = new HashSet<OrganisationId>();
        for (var value : values) ids.add(new OrganisationId(UUID.fromString(value)));
        var names = new HashMap<String, String>();
        organisations.names(ids).forEach((id, name) -> names.put(id.value().toString(), name));
        return names;
    }

    private String name(Dimension dimension, String value, Map<String, String> authorities) {
        return switch (dimension) {
            case PROCEDURE -> or("procurement.procedure." + value, value);
            case VALUE -> texts.get("salescycle.value." + value);
            case CATEGORY -> or("procurement.budget.category." + value, value);
            case JOINT -> texts.get("salescycle.joint." + value);
            case BIDDER_SIZE, WINNER_SIZE -> texts.get("salescycle.size." + value);
            case AUTHORITY -> authorities.getOrDefault(value, value);
            default -> value;
        };
    }

    /** Procedures of imported notices are in their publisher's words. */
    private String or(String key, @Nullable String otherwise) {
        try {
            return texts.get(key);
        } catch (NoSuchMessageException e) {
            return String.valueOf(otherwise);
        }
    }
}
