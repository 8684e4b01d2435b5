package org.commonlot.marketplace.web.decision;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.award.AwardDesk;
import org.commonlot.marketplace.decision.PaperDesk;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.RecordPart;
import org.springframework.core.annotation.Order;

/** In the printed record: the paper on which the award was decided, as it was then. */
@org.springframework.stereotype.Component
@Order(70)
class PaperRecord implements RecordPart {

    private final PaperDesk papers;
    private final PaperParts parts;
    private final AwardDesk awards;
    private final EvaluationDesk evaluations;
    private final Texts texts;

    PaperRecord(PaperDesk papers, PaperParts parts, AwardDesk awards, EvaluationDesk evaluations, Texts texts) {
        this.papers = papers;
        this.parts = parts;
        this.awards = awards;
        this.evaluations = evaluations;
        this.texts = texts;
    }

    @Override
    public String title() {
        return "decision.paper.title";
    }

    @Override
    public List<Component> lot(DeskLot lot, Actor actor) {
        if (!evaluations.admits(lot.details(), actor)) return List.of();
        if (awards.award(lot.id(), actor).isEmpty()) return List.of();
        var shown = new ArrayList<Component>();
        for (var kept : papers.all(lot.id(), actor)) {
            shown.add(InsetText.of(texts.get("decision.paper.frozen", Wording.moment(kept.frozenAt()), kept.sha256())));
            shown.addAll(parts.of(kept.paper()));
        }
        if (papers.frozen(lot.id(), actor).isEmpty()) {
            shown.add(InsetText.of(texts.get("decision.paper.draft")));
            shown.addAll(parts.of(papers.draft(lot.id(), actor)));
        }
        return shown;
    }
}
