package org.commonlot.marketplace.web.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.performance.FailingId;
import org.commonlot.marketplace.performance.FailingKind;
import org.commonlot.marketplace.performance.FailingState;
import org.commonlot.marketplace.performance.FailingTerms;
import org.commonlot.marketplace.performance.FailingView;
import org.commonlot.marketplace.performance.PublicPerformance;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes breaches and poor performance ready to be shown. */
@Component
class FailingPages {

    private final Texts texts;

    FailingPages(Texts texts) {
        this.texts = texts;
    }

    static String all(ContractId contract) {
        return KeepingPages.contract(contract) + "/failings";
    }

    static String one(FailingId id) {
        return "/desk/failings/" + id.value();
    }

    Tag state(FailingState state) {
        var colour = switch (state) {
            case RECORDED -> "yellow";
            case CONFIRMED -> "blue";
            case PUBLISHED -> "green";
            case REFUSED -> "grey";
        };
        return Tag.of(texts.of("performance.failing.state", state), colour);
    }

    String kind(String code) {
        return texts.get("performance.failing.kind." + code);
    }

    List<Choice> kinds(List<FailingKind> kinds) {
        return kinds.stream()
                .map(kind -> Choice.of(kind.code(), kind(kind.code())).withHint(kind.legalReference()))
                .toList();
    }

    Table table(List<FailingView> failings) {
        var head = List.of(cell("number"), cell("happened"), cell("kind"), cell("due"), cell("state"));
        var rows = failings.stream()
                .map(one -> List.of(
                        Table.Cell.of(Html.link(one(one.id()), numbered(one.number()))),
                        Table.Cell.of(Wording.shortDay(one.terms().happened())),
                        Table.Cell.of(kind(one.terms().kind())),
                        Table.Cell.of(Wording.shortDay(one.noticeDue())),
                        Table.Cell.of(Html.tag(state(one.state())))))
                .toList();
        return Table.of(texts.get("performance.failings"), head, rows).withHiddenCaption();
    }

    private Table.Cell cell(String key) {
        return Table.Cell.of(texts.get("performance.failing." + key));
    }

    SummaryList facts(FailingView failing) {
        var terms = failing.terms();
        var rows = new ArrayList<SummaryList.Row>();
        add(rows, "kind", texts.get("performance.failing.law", kind(terms.kind()), failing.legalReference()));
        addCorrected(rows, failing.corrects());
        addTold(rows, terms);
        add(rows, "due", Wording.day(failing.noticeDue()));
        if (failing.noticeNumber() != null && failing.noticePublishedAt() != null) {
            add(
                    rows,
                    "notice",
                    texts.get(
                            "performance.failing.noticed",
                            failing.noticeNumber(),
                            Wording.moment(failing.noticePublishedAt())));
        }
        add(rows, "recorded", by(failing.recordedName(), Wording.moment(failing.recordedAt())));
        if (failing.reviewedName() != null && failing.reviewedAt() != null) {
            add(rows, "reviewed", by(failing.reviewedName(), Wording.moment(failing.reviewedAt())));
        }
        if (failing.refusedWhy() != null) add(rows, "refused", failing.refusedWhy());
        return SummaryList.of(rows);
    }

    private String by(String name, String moment) {
        return texts.get("performance.failing.by", name, moment);
    }

    /** What is told of it here and in its notice. */
    private void addTold(List<SummaryList.Row> rows, FailingTerms terms) {
        var account = terms.account();
        var outcome = terms.outcome();
        add(rows, "happened", Wording.day(terms.happened()));
        add(rows, "obligation", account.obligation());
        add(rows, "what", account.what());
        add(rows, "impact", account.impact());
        add(rows, "duration", account.duration());
        add(rows, "mitigation", account.mitigation());
        addGiven(rows, "warnings", account.warnings());
        addGiven(rows, "scope", outcome.scope());
        if (outcome.amount() != null) {
            add(rows, "amount", Wording.pounds(outcome.amount().amount()));
        }
        addGiven(rows, "basis", outcome.basis());
        addGiven(rows, "decision", outcome.decision());
        add(rows, "exclusion", texts.of("performance.failing.exclusion", terms.exclusion()));
    }

    private void addCorrected(List<SummaryList.Row> rows, @Nullable Integer corrects) {
        if (corrects != null) add(rows, "corrects", numbered(corrects));
    }

    private void addGiven(List<SummaryList.Row> rows, String key, String value) {
        if (!value.isEmpty()) add(rows, key, value);
    }

    private void add(List<SummaryList.Row> rows, String key, String value) {
        rows.add(SummaryList.Row.of(texts.get("performance.failing." + key), value));
    }

    /** Which sort of thing it is, and of which contract: {@code Breach of contract: Waste collection}. */
    String about(FailingView failing, String contract) {
        return texts.get("performance.failing.about." + failing.terms().kind(), contract);
    }

    String numbered(int number) {
        return texts.get("performance.failing.numbered", number);
    }

    /** As everybody reads them: a card for each, in the order in which they were recorded; those put right say by which. */
    List<SummaryList> open(List<PublicPerformance.Failed> told) {
        return told.stream().map(failed -> card(failed, told)).toList();
    }

    private SummaryList card(PublicPerformance.Failed failed, List<PublicPerformance.Failed> told) {
        var rows = new ArrayList<SummaryList.Row>();
        told.stream()
                .filter(later -> Objects.equals(later.corrects(), failed.number()))
                .forEach(later -> add(rows, "corrected", numbered(later.number())));
        addCorrected(rows, failed.corrects());
        add(rows, "kind", kind(failed.terms().kind()));
        addTold(rows, failed.terms());
        add(rows, "notice", failed.noticeNumber());
        return SummaryList.card(numbered(failed.number()), rows);
    }
}
