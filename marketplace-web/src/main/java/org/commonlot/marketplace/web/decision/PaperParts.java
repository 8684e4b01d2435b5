package org.commonlot.marketplace.web.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonlot.marketplace.decision.DecisionPaper;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;

/** The decision paper, part by part. */
@org.springframework.stereotype.Component
class PaperParts {

    private static final Set<String> NUMBERS = Set.of("total", "price", "points", "contribution");

    private final Texts texts;

    PaperParts(Texts texts) {
        this.texts = texts;
    }

    List<Component> of(DecisionPaper paper) {
        var parts = new ArrayList<Component>();
        parts.add(Heading.second(texts.get("decision.paper.recommendation")));
        parts.add(recommendation(paper));
        parts.add(Prose.of(paper.reasons()));
        parts.add(Heading.second(texts.get("decision.paper.scores")));
        if (paper.bids().isEmpty()) parts.add(new Paragraph(texts.get("decision.paper.no-bids")));
        else parts.add(ranking(paper));
        for (var bid : paper.bids()) {
            parts.add(Heading.third(bid.supplier()));
            parts.add(scores(bid));
        }
        parts.add(Heading.second(texts.get("decision.paper.checks")));
        parts.add(new Paragraph(texts.get("decision.paper.checks.intro")));
        if (!paper.checks().isEmpty()) parts.add(checks(paper));
        if (!paper.cautions().isEmpty()) parts.add(cautions(paper));
        parts.add(Heading.second(texts.get("decision.title")));
        parts.add(paper.gates().isEmpty() ? new Paragraph(texts.get("decision.none")) : gates(paper));
        parts.add(Heading.second(texts.get("decision.paper.conflicts")));
        parts.add(
                paper.conflicts().isEmpty()
                        ? new Paragraph(texts.get("decision.paper.conflicts.none"))
                        : conflicts(paper));
        return parts;
    }

    private SummaryList recommendation(DecisionPaper paper) {
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(row("reference", paper.reference()));
        rows.add(row("buyers", String.join(", ", paper.buyers())));
        rows.add(row("procedure", texts.get("procurement.procedure." + paper.procedure()) + " (" + paper.law() + ")"));
        rows.add(row("supplier", paper.supplier()));
        rows.add(row("price", Wording.pounds(paper.price())));
        var estimate = paper.estimate();
        var saved = paper.saved();
        if (estimate != null && saved != null) {
            rows.add(row("estimate", Wording.pounds(estimate)));
            rows.add(row(saved.signum() < 0 ? "more" : "saved", Wording.pounds(saved.abs())));
        }
        rows.add(
                row("proposed", texts.get("decision.what.by", paper.proposedBy(), Wording.moment(paper.proposedAt()))));
        return SummaryList.of(rows);
    }

    private Table ranking(DecisionPaper paper) {
        return table(
                "ranking",
                List.of("rank", "supplier", "total", "price"),
                paper.bids().stream()
                        .map(bid -> List.of(
                                Table.Cell.of(bid.rank() == 0 ? texts.get("decision.paper.unranked") : rank(bid)),
                                Table.Cell.of(bid.supplier()),
                                Table.Cell.number(bid.total().toPlainString()),
                                Table.Cell.number(Wording.pounds(bid.price()))))
                        .toList());
    }

    private String rank(DecisionPaper.Ranked bid) {
        return bid.tied() ? texts.get("decision.paper.tied", bid.rank()) : String.valueOf(bid.rank());
    }

    private Table scores(DecisionPaper.Ranked bid) {
        return Table.of(
                texts.get("decision.paper.scores.caption", bid.supplier()),
                head(List.of("criterion", "points", "contribution", "reason")),
                bid.scores().stream().map(this::score).toList());
    }

    private List<Table.Cell> score(DecisionPaper.Scored score) {
        return List.of(
                Table.Cell.of(texts.get("decision.paper.weighted", score.criterion(), Wording.number(score.weight()))),
                Table.Cell.number(score.points() == null ? "" : String.valueOf(score.points())),
                Table.Cell.number(number(score.contribution())),
                Table.Cell.of(Html.paragraphs(text(score.reason()))));
    }

    private Table checks(DecisionPaper paper) {
        return table(
                "checks",
                List.of("supplier", "state", "ground", "why"),
                paper.checks().stream().map(this::check).toList());
    }

    private List<Table.Cell> check(DecisionPaper.Checked check) {
        var ground = check.ground();
        var why = Html.paragraphs(text(check.concern()))
                .and(Html.paragraphs(text(check.reply())))
                .and(Html.paragraphs(text(check.reason())));
        return List.of(
                Table.Cell.of(check.supplier()),
                Table.Cell.of(texts.of("evaluation.check.state", check.state())),
                Table.Cell.of(
                        ground == null ? texts.get("decision.paper.no-ground") : texts.of("evaluation.ground", ground)),
                Table.Cell.of(why));
    }

    private Table cautions(DecisionPaper paper) {
        return table(
                "cautions",
                List.of("caution", "bids"),
                paper.cautions().stream()
                        .map(caution -> List.of(
                                Table.Cell.of(texts.get("decision.paper.caution." + caution.kind())),
                                Table.Cell.of(String.join(", ", caution.bids()))))
                        .toList());
    }

    private Table gates(DecisionPaper paper) {
        return table(
                "gates",
                List.of("gate", "before", "state", "evidence"),
                paper.gates().stream().map(this::gate).toList());
    }

    private List<Table.Cell> gate(DecisionPaper.GateLine gate) {
        var day = gate.day();
        var told = day == null ? Html.text("") : Html.paragraphs(Wording.day(day) + ": " + text(gate.evidence()));
        var link = gate.link();
        if (link != null) told = told.and(Html.link(link, texts.get("decision.what.link")));
        var sha256 = gate.sha256();
        if (sha256 != null) told = told.and(Html.paragraphs(texts.get("decision.what.document.hash", sha256)));
        var why = gate.waivedWhy();
        if (why != null) told = told.and(Html.paragraphs(texts.get("decision.what.by", text(gate.waivedBy()), why)));
        return List.of(
                Table.Cell.of(texts.get("decision.paper.gate.of", gate.title(), gate.authority())),
                Table.Cell.of(texts.of("decision.before", gate.before())),
                Table.Cell.of(texts.of("decision.state", gate.state())),
                Table.Cell.of(told));
    }

    private Table conflicts(DecisionPaper paper) {
        return table(
                "conflicts",
                List.of("person", "moment", "declared", "decided"),
                paper.conflicts().stream().map(this::declared).toList());
    }

    private List<Table.Cell> declared(DecisionPaper.Declared declared) {
        var decision = declared.decision();
        var decided = decision == null
                ? Html.text("")
                : Html.paragraphs(texts.get("decision.paper.decision." + decision))
                        .and(Html.paragraphs(text(declared.mitigation())));
        return List.of(
                Table.Cell.of(declared.person()),
                Table.Cell.of(texts.get("decision.paper.moment." + declared.moment())),
                Table.Cell.of(texts.get("decision.paper.kind." + declared.kind())),
                Table.Cell.of(decided));
    }

    private Table table(String caption, List<String> head, List<List<Table.Cell>> rows) {
        return Table.of(texts.get("decision.paper." + caption + ".caption"), head(head), rows);
    }

    private List<Table.Cell> head(List<String> names) {
        return names.stream()
                .map(name -> NUMBERS.contains(name)
                        ? Table.Cell.number(texts.get("decision.paper.head." + name))
                        : Table.Cell.of(texts.get("decision.paper.head." + name)))
                .toList();
    }

    private SummaryList.Row row(String key, String value) {
        return SummaryList.Row.of(texts.get("decision.paper.row." + key), value);
    }

    private static String number(BigDecimal number) {
        return Wording.number(number);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
