package org.commonlot.marketplace.web.award;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.award.AwardDesk;
import org.commonlot.marketplace.award.EditingSummaries;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.RecordPart;
import org.springframework.core.annotation.Order;

/** In the printed record: the award with its notice and standstill, what every bidder was told, and what of that was edited. */
@org.springframework.stereotype.Component
@Order(80)
class AwardRecord implements RecordPart {

    private final AwardDesk awards;
    private final EvaluationDesk evaluations;
    private final AwardParts parts;
    private final SummaryParts summaries;
    private final EditingSummaries editing;
    private final DraftParts drafts;
    private final Texts texts;

    AwardRecord(
            AwardDesk awards,
            EvaluationDesk evaluations,
            AwardParts parts,
            SummaryParts summaries,
            EditingSummaries editing,
            DraftParts drafts,
            Texts texts) {
        this.awards = awards;
        this.evaluations = evaluations;
        this.parts = parts;
        this.summaries = summaries;
        this.editing = editing;
        this.drafts = drafts;
        this.texts = texts;
    }

    @Override
    public String title() {
        return "award.record";
    }

    @Override
    public List<Component> lot(DeskLot lot, Actor actor) {
        if (!evaluations.admits(lot.details(), actor)) return List.of();
        var award = awards.award(lot.id(), actor).orElse(null);
        if (award == null) return List.of();
        var shown = new ArrayList<Component>();
        shown.add(parts.facts(award));
        for (var set : awards.setAsides(lot.id(), actor)) {
            shown.add(Heading.second(parts.heading(set)));
            shown.add(parts.facts(set));
        }
        for (var earlier : awards.earlierSummaries(lot.id(), actor)) {
            var summary = earlier.summary();
            shown.add(Heading.second(texts.get(
                    "award.record.earlier", earlier.number(), summary.own().supplier())));
            shown.addAll(summaries.of(summary));
        }
        for (var summary : awards.summaries(lot.id(), actor)) {
            var key = summary.owed() ? "award.record.summary" : "award.record.feedback";
            shown.add(Heading.second(texts.get(key, summary.own().supplier())));
            shown.addAll(summaries.of(summary));
        }
        for (var draft : editing.drafts(lot.id(), actor)) shown.addAll(drafts.kept(draft));
        return shown;
    }
}
