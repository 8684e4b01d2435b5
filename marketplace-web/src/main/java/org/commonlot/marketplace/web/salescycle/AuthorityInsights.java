package org.commonlot.marketplace.web.salescycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.organisation.AuthorityDetails;
import org.commonlot.marketplace.salescycle.AuthorityFigures;
import org.commonlot.marketplace.salescycle.CycleFigures;
import org.commonlot.marketplace.salescycle.CycleLine;
import org.commonlot.marketplace.salescycle.Figure;
import org.commonlot.marketplace.salescycle.Figures;
import org.commonlot.marketplace.salescycle.Measure;
import org.commonlot.marketplace.salescycle.Promise;
import org.commonlot.marketplace.salescycle.RedFlag;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.AuthorityPart;
import org.springframework.core.annotation.Order;

/**
 * How an authority buys, from facts: the third of the three questions. Costs one query, however much it has bought.
 */
@org.springframework.stereotype.Component
@Order(30)
class AuthorityInsights implements AuthorityPart {

    private final CycleFigures figures;
    private final FigureParts parts;
    private final Texts texts;

    AuthorityInsights(CycleFigures figures, FigureParts parts, Texts texts) {
        this.figures = figures;
        this.parts = parts;
        this.texts = texts;
    }

    @Override
    public List<Component> parts(AuthorityDetails authority) {
        var known = figures.authority(authority.id().value());
        var latest = known.latest();
        var page = new ArrayList<Component>();
        page.add(Heading.second(texts.get("salescycle.question.three")));
        page.add(InsetText.of(answer(known)));
        if (latest.isEmpty() && known.imported().equals(Figures.NONE)) return page;
        page.add(Heading.third(texts.get("salescycle.cycle")));
        var ranges = parts.ranges("stages", known.own(), InsightsController.STAGES);
        if (ranges != null) page.add(ranges);
        page.add(parts.table(known.own(), InsightsController.WHOLE, texts.get("salescycle.whole.caption")));
        page.add(parts.table(known.own(), InsightsController.STAGES, texts.get("salescycle.stages.caption")));
        page.add(sizes(known));
        page.add(Heading.third(texts.get("salescycle.openness")));
        page.add(parts.openness(known.own(), known.everybody()));
        if (known.own().reasons().values().stream().anyMatch(firms -> firms >= Figure.LEAST)) {
            page.add(reasons(known.own()));
        }
        page.add(Heading.third(texts.get("salescycle.promises")));
        page.add(parts.promises(known.own()));
        if (!latest.isEmpty()) page.add(latest(latest));
        if (latest.stream().anyMatch(line -> !line.flags().isEmpty())) {
            page.add(Heading.third(texts.get("salescycle.flags")));
            page.add(new Paragraph(texts.get("salescycle.flags.how")));
            page.add(flags(latest));
        }
        if (!known.imported().equals(Figures.NONE)) {
            page.add(Heading.third(texts.get("salescycle.imported")));
            page.add(new Paragraph(texts.get("salescycle.imported.how")));
            page.add(
                    parts.table(known.imported(), InsightsController.MARKET, texts.get("salescycle.imported.caption")));
        }
        page.add(Links.of(
                Links.Link.to("/insights", texts.get("salescycle.insights.title")),
                Links.Link.to("/insights/openness.csv", texts.get("salescycle.csv.openness"))));
        return page;
    }

    private String answer(AuthorityFigures known) {
        var whole = known.own().of(Measure.TO_AWARD);
        var half = whole.half();
        if (half == null) return texts.get("salescycle.answer.few", whole.finished());
        var words = texts.get("salescycle.answer", half, whole.finished());
        return known.own()
                .longestExcess(known.everybody())
                .map(lost -> words + " "
                        + texts.get("salescycle.answer.lost", parts.name(lost.measure()), lost.own(), lost.others()))
                .orElse(words);
    }

    /** The cycle as firms of each size see it: from the announcement to the award, and who wins. */
    private Table sizes(AuthorityFigures known) {
        var head = List.of(
                Table.Cell.of(texts.get("salescycle.sizes.size")),
                Table.Cell.number(texts.get("salescycle.sizes.bids")),
                Table.Cell.number(texts.get("salescycle.sizes.to-award")),
                Table.Cell.number(texts.get("salescycle.sizes.wins")),
                Table.Cell.number(texts.get("salescycle.sizes.to-signature")));
        var rows = AuthorityFigures.SIZES.stream()
                .map(size -> row(
                        size,
                        known.byBidderSize().getOrDefault(size, Figures.NONE),
                        known.byWinnerSize().getOrDefault(size, Figures.NONE)))
                .toList();
        return Table.of(texts.get("salescycle.sizes.caption"), head, rows);
    }

    private List<Table.Cell> row(String size, Figures bidders, Figures winners) {
        var toAward = bidders.of(Measure.TO_AWARD);
        var toSignature = winners.of(Measure.TO_SIGNATURE);
        return List.of(
                Table.Cell.of(texts.get("salescycle.size." + size)),
                Table.Cell.number(few(toAward.finished())),
                Table.Cell.number(parts.days(toAward, toAward.half())),
                Table.Cell.number(few(winners.of(Measure.TO_AWARD).finished())),
                Table.Cell.number(parts.days(toSignature, toSignature.half())));
    }

    private String few(long number) {
        return number == 0 || number >= Figure.LEAST ? String.valueOf(number) : texts.get("salescycle.few");
    }

    private Table reasons(Figures own) {
        var rows = own.reasons().entrySet().stream()
                .filter(reason -> reason.getValue() >= Figure.LEAST)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(reason ->
                        List.of(Table.Cell.of(reason.getKey()), Table.Cell.number(String.valueOf(reason.getValue()))))
                .toList();
        var head = List.of(
                Table.Cell.of(texts.get("salescycle.reason")), Table.Cell.number(texts.get("salescycle.reason.firms")));
        return Table.of(texts.get("salescycle.reasons.caption"), head, rows);
    }

    private Table latest(List<CycleLine> lines) {
        var head = List.of(
                Table.Cell.of(texts.get("salescycle.procurement")),
                Table.Cell.of(texts.get("salescycle.promise")),
                Table.Cell.of(texts.get("salescycle.promise.standing")));
        var rows = new ArrayList<List<Table.Cell>>();
        for (var line : lines) {
            for (var promise : line.promises()) {
                rows.add(List.of(
                        Table.Cell.of(Html.link(line.path(), line.title())),
                        Table.Cell.of(promised(texts, promise)),
                        Table.Cell.of(standing(texts, promise))));
            }
        }
        return Table.of(texts.get("salescycle.latest.caption"), head, rows);
    }

    static String promised(Texts texts, Promise promise) {
        return texts.get(
                "salescycle.promise.line",
                texts.of("salescycle.promised", promise.indicator()),
                Wording.shortDay(promise.due()));
    }

    static String standing(Texts texts, Promise promise) {
        var words = texts.of("salescycle.standing", promise.standing());
        var met = promise.met();
        return met == null ? words : texts.get("salescycle.standing.on", words, Wording.shortDay(met));
    }

    private Table flags(List<CycleLine> lines) {
        var rows = lines.stream()
                .flatMap(line -> line.flags().stream()
                        .map(flag -> List.of(
                                Table.Cell.of(Html.link(line.path(), line.title())),
                                Table.Cell.of(texts.get("salescycle.flag." + flag.kind(), flag.evidence())),
                                Table.Cell.of(flag.kind().ocp()),
                                Table.Cell.of(said(flag)))))
                .toList();
        var head = List.of(
                Table.Cell.of(texts.get("salescycle.procurement")),
                Table.Cell.of(texts.get("salescycle.flag")),
                Table.Cell.of(texts.get("salescycle.ocp")),
                Table.Cell.of(texts.get("salescycle.flags.said")));
        return Table.of(texts.get("salescycle.flags"), head, rows).withHiddenCaption();
    }

    /** The buyer's words; whose they were is for the procurement's people. */
    private String said(RedFlag flag) {
        var answer = flag.answer();
        return answer == null
                ? texts.get("salescycle.flags.unsaid")
                : texts.get("salescycle.flags.on", answer.words(), Wording.shortDay(answer.day()));
    }
}
