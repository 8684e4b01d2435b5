package org.commonlot.marketplace.web.desk;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.preparation.Milestone;
import org.commonlot.marketplace.preparation.PeriodView;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Timeline;
import org.commonlot.marketplace.web.components.Wording;

/** How soon bids may close, in words, as a picture and as a table. */
@org.springframework.stereotype.Component
public class PeriodParts {

    private final Texts texts;

    PeriodParts(Texts texts) {
        this.texts = texts;
    }

    public List<Component> of(PeriodView period) {
        var parts = new ArrayList<Component>();
        parts.add(InsetText.of(words(period)));
        if (period.milestones().size() > 1) {
            parts.add(Timeline.of(
                    texts.get("desk.period.picture"),
                    period.milestones().stream()
                            .map(day -> new Timeline.Day(day.day(), day.promised()))
                            .toList()));
            parts.add(table(period.milestones()));
        }
        return parts;
    }

    private String words(PeriodView period) {
        var limit = period.limit();
        var earliest = Wording.day(period.earliest());
        if (limit == null) return texts.get("desk.period.reasonable");
        return texts.get(
                "desk.period.least",
                limit.days(),
                texts.of("desk.period", limit.circumstance()),
                limit.legalReference(),
                Wording.day(period.announced()),
                earliest);
    }

    private Table table(List<Milestone> milestones) {
        var rows = new ArrayList<List<Table.Cell>>();
        for (var milestone : milestones) {
            rows.add(List.of(
                    Table.Cell.of(String.valueOf(rows.size() + 1)),
                    Table.Cell.of(Wording.day(milestone.day())),
                    Table.Cell.of(texts.of("desk.milestone", milestone.kind())),
                    Table.Cell.of(texts.get(milestone.promised() ? "desk.milestone.own" : "desk.milestone.due"))));
        }
        var head = List.of(
                Table.Cell.of(texts.get("desk.milestone.number")),
                Table.Cell.of(texts.get("desk.milestone.day")),
                Table.Cell.of(texts.get("desk.milestone.what")),
                Table.Cell.of(texts.get("desk.milestone.why")));
        return Table.of(texts.get("desk.milestone.caption"), head, rows);
    }
}
