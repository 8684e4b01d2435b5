package org.commonlot.marketplace.web.planning;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.planning.JoinState;
import org.commonlot.marketplace.planning.PipelineEntryView;
import org.commonlot.marketplace.planning.PlanJoinView;
import org.commonlot.marketplace.planning.PlanJoining;
import org.commonlot.marketplace.planning.PlanState;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.springframework.stereotype.Component;

/** Who buys together with the authority that plans something, and who asks to: on the page of a pipeline entry. */
@Component
class JoinParts {

    private final PlanJoining joining;
    private final Texts texts;

    JoinParts(PlanJoining joining, Texts texts) {
        this.joining = joining;
        this.texts = texts;
    }

    /** For everybody: who has joined, and the way to ask. */
    Sheet open(Sheet sheet, PipelineEntryView entry) {
        if (entry.state() == PlanState.WITHDRAWN) return sheet;
        var joined = joining.joined(entry.id());
        var longer = sheet;
        if (!joined.isEmpty()) {
            longer = longer.with(new Paragraph(texts.get("planning.joined", String.join(", ", joined))));
        }
        return longer.with(
                Links.of(Links.Link.to("/desk/pipeline/join/" + entry.reference(), texts.get("planning.join.title"))));
    }

    /** For those who keep it: who asks, with one button to accept and the way to refuse. */
    Sheet kept(Sheet sheet, UUID entry, Actor actor) {
        var asked = joining.of(entry, actor);
        if (asked.isEmpty()) return sheet;
        var longer = sheet.with(Heading.second(texts.get("planning.join.heading")));
        for (var join : asked) longer = kept(longer, join);
        return longer;
    }

    private Sheet kept(Sheet sheet, PlanJoinView join) {
        var here = "/desk/pipeline/" + join.entry() + "/joins/" + join.id();
        var rows = List.of(
                row("planning.state", texts.of("planning.join.state", join.state())),
                SummaryList.Row.of(texts.get("planning.join.need"), Html.paragraphs(join.need())),
                row("planning.join.most", Wording.pounds(join.most())),
                row(
                        "planning.join.asked",
                        texts.get("planning.join.by", join.askedName(), Wording.moment(join.askedAt()))));
        var longer = sheet.with(Heading.third(join.authorityName())).with(SummaryList.of(rows));
        if (join.state() != JoinState.REFUSED) {
            longer = longer.with(Links.of(
                    Links.Link.to(here + "/refuse", texts.get("planning.join.refuse.link", join.authorityName()))));
        }
        if (join.state() != JoinState.ASKED) return longer;
        return longer.with(Sheet.Act.of(texts.get("planning.join.accept", join.authorityName()), here + "/accept"));
    }

    private SummaryList.Row row(String key, String value) {
        return SummaryList.Row.of(texts.get(key), value);
    }
}
