package org.commonlot.marketplace.web.challenge;

import java.util.ArrayList;
import org.commonlot.marketplace.challenge.HoldView;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a hold is shown to the people of its procurement. */
@Component
class HoldParts {

    private final People people;
    private final Texts texts;

    HoldParts(People people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    Tag tag(HoldView hold) {
        var colour = switch (hold.state()) {
            case STANDS -> "red";
            case END_PROPOSED -> "yellow";
            case ENDED -> "green";
        };
        return Tag.of(texts.of("challenge.state", hold.state()), colour);
    }

    String title(HoldView hold) {
        return texts.get("challenge.named." + hold.kind(), Wording.day(hold.notifiedAt()));
    }

    SummaryList facts(HoldView hold) {
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(SummaryList.Row.of(texts.get("challenge.state"), Html.tag(tag(hold))));
        rows.add(row("challenge.why", texts.get("challenge.why." + (hold.automatic() ? "law" : "own"))));
        rows.add(row("challenge.notified", Wording.moment(hold.notifiedAt())));
        rows.add(row("challenge.who", hold.who()));
        rows.add(SummaryList.Row.of(texts.get("challenge.facts"), Html.paragraphs(hold.facts())));
        rows.add(row("challenge.recorded", by(hold.recordedBy()) + ", " + Wording.moment(hold.recordedAt())));
        var how = hold.endedHow();
        var day = hold.endDay();
        var reason = hold.endReason();
        if (how == null || day == null || reason == null) return SummaryList.of(rows);
        rows.add(row("challenge.ended", texts.get("challenge.ended." + how, Wording.day(day))));
        rows.add(SummaryList.Row.of(texts.get("challenge.reason"), Html.paragraphs(reason)));
        rows.add(row("challenge.end-recorded", by(hold.endRecordedBy())));
        if (hold.confirmedBy() != null) rows.add(row("challenge.confirmed", by(hold.confirmedBy())));
        return SummaryList.of(rows);
    }

    private String by(@Nullable PersonId person) {
        return person == null ? "" : people.person(person).name();
    }

    private SummaryList.Row row(String key, String value) {
        return SummaryList.Row.of(texts.get(key), value);
    }
}
