package org.commonlot.marketplace.web.procurement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.commonlot.marketplace.procurement.AmendmentContent;
import org.commonlot.marketplace.procurement.ContractTerms;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.Problem;
import org.commonlot.marketplace.procurement.Timetable;
import org.commonlot.marketplace.web.components.Difference;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows word by word what a change changes: the same for the people of a procurement and for everybody. */
@Component
class Differences {

    private final Texts texts;

    Differences(Texts texts) {
        this.texts = texts;
    }

    /** One row for each part that differs. */
    SummaryList between(Opportunity before, Opportunity after) {
        var rows = rows(
                before.problem(),
                after.problem(),
                before.timetable(),
                after.timetable(),
                before.terms(),
                after.terms());
        row(rows, "procurement.documents.title", files(before), files(after));
        return SummaryList.of(rows);
    }

    /** What a change that is being prepared would change. */
    SummaryList of(Opportunity before, AmendmentContent content, List<Opportunity.File> files) {
        var rows = rows(
                before.problem(),
                content.problem(),
                before.timetable(),
                content.timetable(),
                before.terms(),
                content.terms());
        row(rows, "procurement.documents.title", files(before), titles(files));
        return SummaryList.of(rows);
    }

    private List<SummaryList.Row> rows(
            Problem was, Problem is, Timetable then, Timetable now, ContractTerms old, ContractTerms fresh) {
        var rows = new ArrayList<SummaryList.Row>();
        row(rows, "procurement.passage.problem", was.problem(), is.problem());
        row(rows, "procurement.passage.affected", was.affected(), is.affected());
        row(rows, "procurement.passage.outcome", was.outcome(), is.outcome());
        row(rows, "procurement.passage.workDone", was.workDone(), is.workDone());
        row(rows, "procurement.passage.dataSystems", was.dataSystems(), is.dataSystems());
        row(rows, "procurement.card.questions-close", moment(then.questionsClose()), moment(now.questionsClose()));
        row(rows, "procurement.card.bids-close", moment(then.bidsClose()), moment(now.bidsClose()));
        row(rows, "procurement.card.award-expected", day(then), day(now));
        row(rows, "procurement.term.payment", old.paymentTerms(), fresh.paymentTerms());
        row(rows, "procurement.term.ip", old.ipTerms(), fresh.ipTerms());
        row(rows, "procurement.term.incumbent", old.incumbent(), fresh.incumbent());
        row(rows, "procurement.term.lots", old.noLotsRationale(), fresh.noLotsRationale());
        row(rows, "procurement.card.sme", yesNo(old.smeSuitable()), yesNo(fresh.smeSuitable()));
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
