package org.commonlot.marketplace.web.procurement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.commonlot.marketplace.procurement.AmendmentContent;
import org.commonlot.marketplace.procurement.ContractTerms;
import org.commonlot.marketplace.procurement.CriteriaTree;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.Particulars;
import org.commonlot.marketplace.procurement.PriceFormula;
import org.commonlot.marketplace.procurement.Problem;
import org.commonlot.marketplace.procurement.Scale;
import org.commonlot.marketplace.procurement.Standards;
import org.commonlot.marketplace.procurement.Timetable;
import org.commonlot.marketplace.web.components.Difference;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.CriteriaParts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows word by word what a change changes: the same for the people of a procurement and for everybody. */
@Component
class Differences {

    private final Texts texts;

    private final CriteriaParts parts;
    private final Standards standards;

    Differences(Texts texts, CriteriaParts parts, Standards standards) {
        this.texts = texts;
        this.parts = parts;
        this.standards = standards;
    }

    /** One row for each part that differs. */
    SummaryList between(Opportunity before, Opportunity after) {
        var rows = problem(before.problem(), after.problem());
        rows.addAll(particulars(before.moreOf(), names(before.standards()), after.moreOf(), names(after.standards())));
        rows.addAll(rest(before.timetable(), after.timetable(), before.terms(), after.terms()));
        for (var lot : before.lots()) {
            after.lots().stream()
                    .filter(other -> other.id().equals(lot.id()))
                    .forEach(other -> row(
                            rows,
                            "procurement.criteria.title",
                            assessed(lot.criteria(), lot.priceFormula()),
                            assessed(other.criteria(), other.priceFormula())));
        }
        row(rows, "procurement.documents.title", files(before), files(after));
        return SummaryList.of(rows);
    }

    /** What a change that is being prepared would change. */
    SummaryList of(Opportunity before, AmendmentContent content, List<Opportunity.File> files) {
        var rows = problem(before.problem(), content.problem());
        var asked = standards.named(content.particulars().codes()).stream()
                .map(known -> new Opportunity.Standard(known.code(), known.title(), known.url()))
                .toList();
        rows.addAll(particulars(before.moreOf(), names(before.standards()), content.particulars(), names(asked)));
        rows.addAll(rest(before.timetable(), content.timetable(), before.terms(), content.terms()));
        for (var assessment : content.assessments()) {
            before.lots().stream()
                    .filter(lot -> lot.id().equals(assessment.lot()))
                    .forEach(lot -> row(
                            rows,
                            "procurement.criteria.title",
                            assessed(lot.criteria(), lot.priceFormula()),
                            assessed(assessment.criteria(), assessment.formula())));
        }
        row(rows, "procurement.documents.title", files(before), titles(files));
        return SummaryList.of(rows);
    }

    private List<SummaryList.Row> problem(Problem was, Problem is) {
        var rows = new ArrayList<SummaryList.Row>();
        row(rows, "procurement.passage.problem", was.problem(), is.problem());
        row(rows, "procurement.passage.affected", was.affected(), is.affected());
        row(rows, "procurement.passage.outcome", was.outcome(), is.outcome());
        row(rows, "procurement.passage.workDone", was.workDone(), is.workDone());
        row(rows, "procurement.passage.dataSystems", was.dataSystems(), is.dataSystems());
        return rows;
    }

    private List<SummaryList.Row> particulars(Particulars was, String asked, Particulars is, String asks) {
        var rows = new ArrayList<SummaryList.Row>();
        row(rows, "procurement.passage.limits", was.limits(), is.limits());
        row(rows, "procurement.passage.tried", was.tried(), is.tried());
        row(rows, "procurement.passage.openSource", code(was), code(is));
        row(rows, "procurement.passage.accessibility", was.accessibility(), is.accessibility());
        row(rows, "procurement.passage.standards", asked, asks);
        return rows;
    }

    private @Nullable String code(Particulars particulars) {
        var code = particulars.openSource();
        return code == null ? null : texts.of("procurement.open-source", code);
    }

    private static String names(List<Opportunity.Standard> standards) {
        return standards.stream().map(Opportunity.Standard::title).collect(Collectors.joining("\n"));
    }

    /** The tree of criteria in words, one line for each of them. */
    private String assessed(List<Criterion> criteria, @Nullable PriceFormula formula) {
        var lines = new ArrayList<String>();
        for (var node : CriteriaTree.of(criteria).nodes()) {
            lines.add(texts.get(
                    "procurement.changes.node",
                    texts.of("procurement.tree", node.kind()),
                    Wording.number(node.weight())));
            for (var leaf : node.leaves()) lines.addAll(lines(leaf, formula));
        }
        return String.join("\n", lines);
    }

    private List<String> lines(CriteriaTree.Leaf leaf, @Nullable PriceFormula formula) {
        var criterion = leaf.criterion();
        if (!criterion.scoredByPeople()) {
            return formula == null ? List.of() : List.of(texts.of("procurement.formula", formula));
        }
        var lines = new ArrayList<String>();
        lines.add(texts.get("procurement.changes.node", criterion.name(), Wording.number(leaf.share())));
        lines.add(criterion.description());
        lines.addAll(parts.limits(criterion));
        for (int points = 0; points <= Scale.MOST_POINTS; points++) {
            lines.add(texts.get("procurement.changes.points", points, parts.words(criterion, points)));
        }
        return lines;
    }

    private @Nullable String signed(ContractTerms terms) {
        return terms.multiParty() == null ? null : texts.get("procurement.terms.multiParty." + terms.multiParty());
    }

    private List<SummaryList.Row> rest(Timetable then, Timetable now, ContractTerms old, ContractTerms fresh) {
        var rows = new ArrayList<SummaryList.Row>();
        row(rows, "procurement.card.questions-close", moment(then.questionsClose()), moment(now.questionsClose()));
        row(rows, "procurement.card.bids-close", moment(then.bidsClose()), moment(now.bidsClose()));
        row(rows, "procurement.card.award-expected", day(then), day(now));
        row(rows, "procurement.term.payment", old.paymentTerms(), fresh.paymentTerms());
        row(rows, "procurement.term.ip", old.ipTerms(), fresh.ipTerms());
        row(rows, "procurement.term.incumbent", old.incumbent(), fresh.incumbent());
        row(rows, "procurement.term.lots", old.noLotsRationale(), fresh.noLotsRationale());
        row(rows, "procurement.card.sme", yesNo(old.smeSuitable()), yesNo(fresh.smeSuitable()));
        row(rows, "procurement.term.signed", signed(old), signed(fresh));
        return rows;
    }

    private void row(List<SummaryList.Row> rows, String key, @Nullable String before, @Nullable String after) {
        var difference =
                Difference.between(Objects.requireNonNullElse(before, ""), Objects.requireNonNullElse(after, ""));
        if (!difference.changed()) return;
        rows.add(SummaryList.Row.of(
                texts.get(key),
                Html.difference(
                        difference, texts.get("procurement.changes.removed"), texts.get("procurement.changes.added"))));
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : Wording.moment(at);
    }

    private static String day(Timetable times) {
        return times.awardExpected() == null ? "" : Wording.day(times.awardExpected());
    }

    private @Nullable String yesNo(@Nullable Boolean answer) {
        return answer == null ? null : texts.get(answer ? "components.yes" : "components.no");
    }

    private static String files(Opportunity opportunity) {
        return titles(opportunity.files());
    }

    private static String titles(List<Opportunity.File> files) {
        return files.stream().map(Opportunity.File::title).collect(Collectors.joining("\n"));
    }
}
