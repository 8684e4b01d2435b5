package org.commonlot.marketplace.web.procurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.StageView;
import org.commonlot.marketplace.procurement.Staged;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Timeline;
import org.commonlot.marketplace.web.components.Wording;

/** The stages of a challenge: their days as a picture and as a table, and what each of them is. */
@org.springframework.stereotype.Component
class StageParts {

    private final Texts texts;

    StageParts(Texts texts) {
        this.texts = texts;
    }

    /** A day of a stage. */
    private record Day(LocalDate day, String what) {}

    /** Everything, for everybody; nothing of a plain tender. */
    List<Component> of(Opportunity opportunity) {
        var staged = opportunity.staged();
        if (staged == null) return List.of();
        var parts = new ArrayList<>(table(opportunity));
        parts.add(SummaryList.of(
                staged.stages().stream().map(stage -> facts(staged, stage)).toList()));
        return parts;
    }

    /** The days alone: with fewer than two of them there is no picture. */
    List<Component> table(Opportunity opportunity) {
        var staged = opportunity.staged();
        if (staged == null) return List.of();
        var days =
                staged.stages().stream().flatMap(stage -> days(stage).stream()).toList();
        if (days.size() < 2) return List.of();
        var picture = Timeline.of(
                texts.get("procurement.stages.picture"),
                days.stream().map(day -> new Timeline.Day(day.day(), true)).toList());
        var rows = new ArrayList<List<Table.Cell>>();
        for (var day : days) {
            rows.add(List.of(
                    Table.Cell.of(String.valueOf(rows.size() + 1)),
                    Table.Cell.of(Wording.day(day.day())),
                    Table.Cell.of(day.what())));
        }
        var head = List.of(
                Table.Cell.of(texts.get("procurement.stages.number")),
                Table.Cell.of(texts.get("procurement.stages.day")),
                Table.Cell.of(texts.get("procurement.stages.what")));
        return List.of(picture, Table.of(texts.get("procurement.stages.caption"), head, rows));
    }

    private List<Day> days(StageView stage) {
        var days = new ArrayList<Day>();
        var kind = texts.of("procurement.stage", stage.kind());
        var closes = stage.dates().bidsClose();
        if (closes != null) {
            days.add(new Day(UkTime.date(closes), texts.get("procurement.stages.closes", stage.number(), kind)));
        }
        var decided = stage.dates().awardExpected();
        if (decided != null) {
            days.add(new Day(decided, texts.get("procurement.stages.decided", stage.number(), kind)));
        }
        return days;
    }

    private SummaryList.Row facts(Staged staged, StageView stage) {
        var lines = new ArrayList<String>();
        lines.add(texts.get(now(staged, stage)));
        Integer places = stage.places();
        if (places != null) lines.add(texts.get("procurement.stages.go-on", places));
        var payment = stage.payment();
        if (payment != null) lines.add(texts.get("procurement.stages.paid", Wording.pounds(payment)));
        if (!stage.criteria().isEmpty()) {
            lines.add(texts.get("procurement.stages.own", String.join(", ", weighed(stage))));
        }
        if (stage.refined()) lines.add(texts.get("procurement.stages.refined"));
        else if (stage.refinable()) lines.add(texts.get("procurement.stages.refinable"));
        var ip = stage.ipTerms();
        if (ip != null) lines.add(texts.get("procurement.stages.ip", ip));
        if (places != null) {
            lines.add(texts.get(stage.namesPublic() ? "procurement.stages.names" : "procurement.stages.no-names"));
        }
        for (var going : staged.goingOn()) if (going.stage() == stage.number()) lines.add(chosen(going));
        return SummaryList.Row.of(
                texts.get("procurement.stages.stage", stage.number(), texts.of("procurement.stage", stage.kind())),
                Html.paragraphs(String.join("\n\n", lines)));
    }

    private List<String> weighed(StageView stage) {
        return stage.criteria().stream()
                .map(criterion ->
                        texts.get("procurement.stages.weighed", criterion.name(), Wording.number(criterion.weight())))
                .toList();
    }

    private String chosen(Staged.GoingOn going) {
        return going.names().isEmpty()
                ? texts.get("procurement.stages.chosen", going.lot(), going.chosen())
                : texts.get(
                        "procurement.stages.chosen.names",
                        going.lot(),
                        going.chosen(),
                        String.join(", ", going.names()));
    }

    private static String now(Staged staged, StageView stage) {
        if (stage.number() == staged.running()) return "procurement.stages.runs";
        return stage.number() < staged.running() ? "procurement.stages.over" : "procurement.stages.to-come";
    }
}
