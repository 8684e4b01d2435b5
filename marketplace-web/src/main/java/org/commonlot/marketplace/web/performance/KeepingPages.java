package org.commonlot.marketplace.web.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.performance.AssessmentId;
import org.commonlot.marketplace.performance.AssessmentView;
import org.commonlot.marketplace.performance.CommitmentState;
import org.commonlot.marketplace.performance.KpiId;
import org.commonlot.marketplace.performance.KpiView;
import org.commonlot.marketplace.performance.Level;
import org.commonlot.marketplace.performance.MilestoneId;
import org.commonlot.marketplace.performance.MilestoneView;
import org.commonlot.marketplace.performance.NoteView;
import org.commonlot.marketplace.performance.PublicPerformance;
import org.commonlot.marketplace.performance.Rating;
import org.commonlot.marketplace.performance.RiskView;
import org.commonlot.marketplace.performance.SocialCommitmentView;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.PublishedNoticeForm;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Makes KPIs, milestones, promises, risks and notes ready to be shown. */
@Component
class KeepingPages {

    private final Texts texts;

    KeepingPages(Texts texts) {
        this.texts = texts;
    }

    static String contract(ContractId id) {
        return "/desk/contracts/" + id.value();
    }

    static String kpis(ContractId id) {
        return contract(id) + "/kpis";
    }

    static String kpi(KpiId id) {
        return "/desk/kpis/" + id.value();
    }

    static String assessment(AssessmentId id) {
        return "/desk/assessments/" + id.value();
    }

    static String milestones(ContractId id) {
        return contract(id) + "/milestones";
    }

    static String milestone(MilestoneId id) {
        return "/desk/milestones/" + id.value();
    }

    static String promises(ContractId id) {
        return contract(id) + "/social-value";
    }

    static String risks(ContractId id) {
        return contract(id) + "/risks";
    }

    /** A page that asks about a contract, in the words of {@code performance.<words>}. */
    String ask(
            FileView contract,
            String words,
            String action,
            String back,
            Fields fields,
            Model model,
            org.commonlot.marketplace.web.components.Component... questions) {
        var key = "performance." + words;
        var ask = Ask.of(texts.get(key + ".title"), action, texts.get(key + ".button"), questions)
                .withCaption(contract.title())
                .withIntro(texts.get(key + ".intro"));
        return DeskPages.ask(ask, fields, back, model);
    }

    /** A page that asks for the notice of what stands at {@code here}, in the words of {@code performance.<words>}. */
    String notice(FileView contract, String words, String here, Fields fields, Model model) {
        return ask(contract, words, here + "/notice", here, fields, model, PublishedNoticeForm.questions(fields));
    }

    private Table.Cell cell(String key) {
        return Table.Cell.of(texts.get("performance." + key));
    }

    private static Table.Cell day(@Nullable LocalDate day) {
        return Table.Cell.of(day == null ? "" : Wording.shortDay(day));
    }

    private Table.Cell tag(Tag tag) {
        return Table.Cell.of(Html.tag(tag));
    }

    private void add(List<SummaryList.Row> rows, String key, String value) {
        rows.add(SummaryList.Row.of(texts.get("performance." + key), value));
    }

    Table kpis(List<KpiView> kpis, boolean manager) {
        var head =
                new ArrayList<>(List.of(cell("kpi.name"), cell("kpi.target"), cell("kpi.measured"), cell("kpi.days")));
        if (manager) head.add(cell("kpi.acts"));
        var rows = kpis.stream().map(kpi -> row(kpi, manager)).toList();
        return Table.of(texts.get("performance.kpis"), head, rows).withHiddenCaption();
    }

    private List<Table.Cell> row(KpiView kpi, boolean manager) {
        var terms = kpi.terms();
        var row = new ArrayList<Table.Cell>();
        row.add(Table.Cell.of(terms.name()));
        row.add(Table.Cell.of(terms.target()));
        row.add(Table.Cell.of(terms.measured()));
        row.add(Table.Cell.of(
                terms.ends() == null
                        ? texts.get("performance.kpi.from", Wording.shortDay(terms.starts()))
                        : texts.get(
                                "performance.span", Wording.shortDay(terms.starts()), Wording.shortDay(terms.ends()))));
        if (manager) {
            row.add(
                    kpi.stands()
                            ? Table.Cell.of(Html.link(
                                    kpi(kpi.id()) + "/withdraw",
                                    texts.get("performance.kpi.withdraw.link", terms.name())))
                            : Table.Cell.of(
                                    texts.get("performance.kpi.withdrawn", String.valueOf(kpi.withdrawnReason()))));
        }
        return row;
    }

    Tag rating(Rating rating) {
        var colour = switch (rating) {
            case GOOD -> "green";
            case APPROACHING_TARGET -> "blue";
            case REQUIRES_IMPROVEMENT -> "yellow";
            case INADEQUATE -> "red";
            case OTHER -> "grey";
        };
        return Tag.of(texts.of("performance.rating", rating), colour);
    }

    Table assessments(List<AssessmentView> assessments, LocalDate today) {
        var head = List.of(cell("period"), cell("assessed"), cell("notice-due"), cell("notice"));
        var rows = assessments.stream()
                .map(one -> List.of(
                        Table.Cell.of(Html.link(assessment(one.id()), days(one.first(), one.last()))),
                        Table.Cell.of(texts.get("performance.by", one.assessedName(), Wording.day(one.assessedAt()))),
                        one.noticeOwed() ? day(one.noticeDue()) : Table.Cell.of(""),
                        tag(notice(one, today))))
                .toList();
        return Table.of(texts.get("performance.assessments"), head, rows);
    }

    Tag notice(AssessmentView one, LocalDate today) {
        if (!one.noticeOwed()) return Tag.of(texts.get("performance.notice.none"), "grey");
        if (one.noticeNumber() != null) return Tag.of(one.noticeNumber(), "green");
        return today.isAfter(one.noticeDue())
                ? Tag.of(texts.get("performance.notice.overdue"), "red")
                : Tag.of(texts.get("performance.notice.due"), "yellow");
    }

    String days(LocalDate first, LocalDate last) {
        return texts.get("performance.span", Wording.day(first), Wording.day(last));
    }

    Table ratings(AssessmentView assessment, List<KpiView> kpis) {
        Map<KpiId, KpiView> known = kpis.stream().collect(Collectors.toMap(KpiView::id, kpi -> kpi));
        var head = List.of(cell("kpi.name"), cell("kpi.target"), cell("rating"), cell("rating.why"));
        var rows = assessment.ratings().stream()
                .map(one -> {
                    var kpi = known.get(one.kpiId());
                    return List.of(
                            Table.Cell.of(kpi == null ? "" : kpi.terms().name()),
                            Table.Cell.of(kpi == null ? "" : kpi.terms().target()),
                            tag(rating(one.rating())),
                            Table.Cell.of(one.why()));
                })
                .toList();
        return Table.of(texts.get("performance.ratings"), head, rows);
    }

    Table open(List<PublicPerformance.Line> lines) {
        var head = List.of(
                cell("kpi.name"),
                cell("kpi.target"),
                cell("period"),
                cell("rating"),
                cell("rating.why"),
                cell("notice"));
        var rows = lines.stream()
                .map(line -> {
                    var rating = line.rating();
                    return List.of(
                            Table.Cell.of(line.name()),
                            Table.Cell.of(line.target()),
                            Table.Cell.of(
                                    line.first() == null || line.last() == null
                                            ? ""
                                            : texts.get(
                                                    "performance.span",
                                                    Wording.shortDay(line.first()),
                                                    Wording.shortDay(line.last()))),
                            rating == null ? Table.Cell.of(texts.get("performance.rating.none")) : tag(rating(rating)),
                            Table.Cell.of(line.why()),
                            Table.Cell.of(line.noticeNumber()));
                })
                .toList();
        return Table.of(texts.get("performance.kpis"), head, rows).withHiddenCaption();
    }

    Tag state(MilestoneView milestone, LocalDate today) {
        if (milestone.late(today)) return Tag.of(texts.get("performance.milestone.late"), "red");
        var colour = switch (milestone.state()) {
            case PLANNED -> "grey";
            case DELIVERED -> "yellow";
            case ACCEPTED -> "green";
            case REFUSED -> "red";
        };
        return Tag.of(texts.of("performance.milestone.state", milestone.state()), colour);
    }

    Table milestones(List<MilestoneView> milestones, LocalDate today) {
        var head = List.of(
                cell("milestone"),
                cell("milestone.deliverable"),
                cell("milestone.due"),
                Table.Cell.number(texts.get("performance.milestone.share")),
                Table.Cell.number(texts.get("performance.amount")),
                cell("state"));
        var rows = milestones.stream()
                .map(one -> List.of(
                        Table.Cell.of(Html.link(milestone(one.id()), one.title())),
                        Table.Cell.of(one.deliverable()),
                        day(one.due()),
                        Table.Cell.number(texts.get("performance.percent", Wording.number(one.share()))),
                        Table.Cell.number(Wording.pounds(one.amount().amount())),
                        tag(state(one, today))))
                .toList();
        return Table.of(texts.get("performance.milestones"), head, rows).withHiddenCaption();
    }

    SummaryList facts(MilestoneView one) {
        var rows = new ArrayList<SummaryList.Row>();
        add(rows, "milestone.deliverable", one.deliverable());
        add(rows, "milestone.due", Wording.day(one.due()));
        add(rows, "milestone.share", texts.get("performance.percent", Wording.number(one.share())));
        add(rows, "amount", Wording.pounds(one.amount().amount()));
        if (one.deliveredOn() != null) add(rows, "milestone.delivered", Wording.day(one.deliveredOn()));
        if (one.deliveredWhat() != null) add(rows, "milestone.what", one.deliveredWhat());
        if (one.decidedName() != null && one.decidedAt() != null) {
            add(
                    rows,
                    "milestone.decided",
                    texts.get("performance.by", one.decidedName(), Wording.moment(one.decidedAt())));
        }
        if (one.reason() != null) add(rows, "reason", one.reason());
        return SummaryList.of(rows);
    }

    private Tag state(CommitmentState state) {
        var colour = switch (state) {
            case PROMISED -> "blue";
            case KEPT -> "green";
            case PARTLY_KEPT -> "yellow";
            case NOT_KEPT -> "red";
        };
        return Tag.of(texts.of("performance.promise.state", state), colour);
    }

    Table promises(List<SocialCommitmentView> promises, boolean manager) {
        var head = new ArrayList<>(List.of(
                cell("promise"),
                cell("promise.measure"),
                cell("promise.due"),
                cell("promise.delivered"),
                cell("promise.evidence"),
                cell("state")));
        if (manager) head.add(cell("kpi.acts"));
        var rows = promises.stream()
                .map(one -> {
                    var row = new ArrayList<Table.Cell>();
                    row.add(Table.Cell.of(one.promise().promise()));
                    row.add(Table.Cell.of(one.promise().measure()));
                    row.add(day(one.promise().due()));
                    row.add(Table.Cell.of(one.delivered()));
                    row.add(Table.Cell.of(one.evidence()));
                    row.add(tag(state(one.state())));
                    if (manager) {
                        row.add(Table.Cell.of(Html.link(
                                "/desk/social-value/" + one.id(),
                                texts.get(
                                        "performance.evidence.link",
                                        one.promise().promise()))));
                    }
                    return List.copyOf(row);
                })
                .toList();
        return Table.of(texts.get("performance.promises"), head, rows).withHiddenCaption();
    }

    private Tag level(Level level) {
        var colour = switch (level) {
            case LOW -> "green";
            case MEDIUM -> "yellow";
            case HIGH -> "red";
        };
        return Tag.of(texts.of("performance.level", level), colour);
    }

    Table risks(List<RiskView> risks, boolean manager) {
        var head = new ArrayList<>(List.of(
                cell("risk"), cell("risk.likelihood"), cell("risk.impact"), cell("risk.response"), cell("risk.owner")));
        if (manager) head.add(cell("kpi.acts"));
        var rows = risks.stream()
                .map(one -> {
                    var terms = one.terms();
                    var row = new ArrayList<Table.Cell>();
                    row.add(Table.Cell.of(terms.title()));
                    row.add(tag(level(terms.likelihood())));
                    row.add(tag(level(terms.impact())));
                    row.add(Table.Cell.of(terms.response()));
                    row.add(Table.Cell.of(terms.owner()));
                    if (manager) {
                        row.add(
                                one.open()
                                        ? Table.Cell.of(Html.link(
                                                "/desk/risks/" + one.id() + "/close",
                                                texts.get("performance.risk.close.link", terms.title())))
                                        : Table.Cell.of(texts.get(
                                                "performance.risk.closed", String.valueOf(one.closedReason()))));
                    }
                    return List.copyOf(row);
                })
                .toList();
        return Table.of(texts.get("performance.risks"), head, rows).withHiddenCaption();
    }

    Table notes(List<NoteView> notes) {
        var head = List.of(cell("note.when"), cell("note.who"), cell("note"));
        var rows = notes.stream()
                .map(one -> List.of(
                        Table.Cell.of(Wording.moment(one.writtenAt())),
                        Table.Cell.of(one.writtenName()),
                        Table.Cell.of(one.text())))
                .toList();
        return Table.of(texts.get("performance.notes"), head, rows).withHiddenCaption();
    }
}
